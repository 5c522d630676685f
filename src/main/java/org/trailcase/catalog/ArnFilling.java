package org.trailcase.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.json.JsonObject;

/// Fills the form of an ARN from a request, one ARN for each value of the hole that has several.
final class ArnFilling {
    private static final String UNKNOWN = "*";

    private final ArnFormat format;
    private final Map<String, ResourceParameters.Found> values;
    private final Scope scope;
    private final Optional<String> path;

    /// `path` is the path that a call creating an IAM entity gives it; empty when the path cannot be known.
    ArnFilling(
            ArnFormat format, Map<String, ResourceParameters.Found> values, Scope scope, Optional<String> path) {
        this.format = format;
        this.values = values;
        this.scope = scope;
        this.path = path;
    }

    static Map<String, ResourceParameters.Found> values(
            ResourceParameters parameters, ActionName action, ArnFormat format, JsonObject request) {
        Map<String, ResourceParameters.Found> values = new HashMap<>();
        for (String hole : format.ownHoles()) {
            parameters.values(action, hole, request).ifPresent(found -> values.put(hole, found));
        }
        return values;
    }

    List<NamedResource> all() {
        int several = values.values().stream()
                .mapToInt(found -> found.values().size())
                .max()
                .orElse(1);
        List<String> parameters = format.ownHoles().stream()
                .flatMap(hole -> Optional.ofNullable(values.get(hole)).stream())
                .map(ResourceParameters.Found::parameter)
                .toList();
        List<NamedResource> names = new ArrayList<>();
        for (int i = 0; i < several; i++) {
            names.add(new NamedResource(one(i), parameters));
        }
        return names;
    }

    private ResourceName one(int index) {
        StringBuilder text = new StringBuilder();
        StringBuilder usual = new StringBuilder();
        boolean open = false;
        boolean pathOpen = false;
        String rest = "";
        for (int i = 0; i < format.parts().size(); i++) {
            ArnFormat.Part part = format.parts().get(i);
            String filled = part.isHole() ? filled(part, index, rest) : part.text();
            rest = "";
            if (part.isHole() && splits(i, filled)) {
                int cut = filled.indexOf(':');
                rest = filled.substring(cut + 1);
                filled = filled.substring(0, cut);
            }
            boolean named = part.isPath() && !filled.equals(UNKNOWN) && !filled.contains("/");
            text.append(named ? path.map(known -> known.substring(1)).orElse(UNKNOWN) : "")
                    .append(filled);
            usual.append(named ? path.map(known -> known.substring(1)).orElse("") : "")
                    .append(filled);
            pathOpen |= named && path.isEmpty();
            open |= part.isHole() && filled.endsWith(UNKNOWN);
        }
        if (open) {
            return new ResourceName.Pattern(text.toString(), Optional.empty());
        }
        return pathOpen
                ? new ResourceName.Pattern(text.toString(), Optional.of(usual.toString()))
                : new ResourceName.Exact(text.toString());
    }

    private String filled(ArnFormat.Part hole, int index, String rest) {
        return switch (hole.text()) {
            case "Partition" -> scope.partition();
            case "Region" -> scope.region();
            case "Account" -> scope.account();
            default -> {
                List<String> found = Optional.ofNullable(values.get(hole.text()))
                        .map(ResourceParameters.Found::values)
                        .orElse(List.of());
                yield !rest.isEmpty() ? rest : found.isEmpty() ? UNKNOWN : found.get(Math.min(index, found.size() - 1));
            }
        };
    }

    // family:3 fills two holes at once: ${Family}:${Revision}.
    private boolean splits(int at, String filled) {
        return filled.indexOf(':') > 0
                && at + 2 < format.parts().size()
                && format.parts().get(at + 1).text().equals(":")
                && !values.containsKey(format.parts().get(at + 2).text());
    }
}
