package org.trailcase.trail.finding;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.trailcase.json.AnyCase;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;

/// Gathers the names in a finding, each once, in the order in which they are met.
final class Collected {
    final Set<String> resources = new LinkedHashSet<>();
    final Set<String> accessKeys = new LinkedHashSet<>();
    final Set<String> roles = new LinkedHashSet<>();
    final Set<String> tasks = new LinkedHashSet<>();
    final Set<String> instances = new LinkedHashSet<>();
    final Set<String> addresses = new LinkedHashSet<>();
    Optional<String> principalId = Optional.empty();
    Optional<String> user = Optional.empty();
    Optional<String> cluster = Optional.empty();

    SecurityFinding.Subject subject(String resourceType) {
        return new SecurityFinding.Subject(
                resourceType,
                new ArrayList<>(resources),
                new ArrayList<>(accessKeys),
                principalId,
                user,
                new ArrayList<>(roles),
                cluster,
                new ArrayList<>(tasks),
                new ArrayList<>(instances),
                new ArrayList<>(addresses));
    }

    /// Shows each text in this value, at any depth, with the name under which it stands.
    static void each(JsonValue value, BiConsumer<String, String> seen) {
        each("", value, seen);
    }

    private static void each(String name, JsonValue value, BiConsumer<String, String> seen) {
        switch (value) {
            case JsonObject object -> object.members().forEach(member -> each(member.name(), member.value(), seen));
            case JsonArray array -> array.items().forEach(item -> each(name, item, seen));
            default -> value.asText().ifPresent(text -> seen.accept(name, text));
        }
    }

    /// A moment as the services write it; empty where it is none.
    static Optional<Instant> moment(AnyCase object, String name) {
        return object.text(name).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        });
    }

}
