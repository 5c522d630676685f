package org.trailcase.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// API Gateway asks for the HTTP verb of a call, on the path of what it touches.
///
/// Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon API Gateway Management",
/// read 2026-11-24; the verbs as in the API references of both versions.
final class ApiGatewayVerbs {
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "ImportDocumentationParts", "PUT",
            "ImportApi", "PUT",
            "ReimportApi", "PUT",
            "TagResource", "PUT");

    private static final List<Map.Entry<String, String>> BEGINNINGS = List.of(
            Map.entry("Create", "POST"),
            Map.entry("Generate", "POST"),
            Map.entry("Import", "POST"),
            Map.entry("Test", "POST"),
            Map.entry("Reject", "POST"),
            Map.entry("Delete", "DELETE"),
            Map.entry("Flush", "DELETE"),
            Map.entry("Reset", "DELETE"),
            Map.entry("Untag", "DELETE"),
            Map.entry("Get", "GET"),
            Map.entry("Export", "GET"),
            Map.entry("Put", "PUT"),
            Map.entry("Update", "PATCH"));

    private ApiGatewayVerbs() {}

    static Optional<String> verb(String name) {
        return Optional.ofNullable(EXCEPTIONS.get(name))
                .or(() -> BEGINNINGS.stream()
                        .filter(beginning -> name.startsWith(beginning.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }
}
