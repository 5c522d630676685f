package org.trailcase.catalog;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.Arn;
import org.trailcase.json.JsonObject;

/// Finds in a request what fills a hole of an ARN.
final class ResourceParameters {
    private static final List<String> ENDINGS = List.of("Name", "Identifier", "Id", "Arn");
    private static final String HIDDEN = "HIDDEN_DUE_TO_SECURITY_REASONS";

    private final Map<String, List<String>> table = new HashMap<>();

    ResourceParameters() {
        for (String[] row : FactTable.rows("resource-parameters.txt")) {
            table.put(row[0], List.of(row[1].split(",")));
        }
    }

    /// The values of the first parameter that tells the hole, made fit for an ARN; empty when none does.
    Optional<Found> values(ActionName action, String hole, JsonObject parameters) {
        for (String name : names(action, hole)) {
            List<String> values = RequestParameters.texts(parameters, name).stream()
                    .filter(value -> !value.isBlank() && !value.equals(HIDDEN) && !value.equals("***"))
                    .flatMap(value -> fitted(value, hole).stream())
                    .distinct()
                    .toList();
            if (!values.isEmpty()) {
                return Optional.of(new Found(name, values));
            }
        }
        return Optional.empty();
    }

    /// What a parameter tells.
    record Found(String parameter, List<String> values) {}

    private Set<String> names(ActionName action, String hole) {
        Set<String> names = new LinkedHashSet<>(table.getOrDefault(action.text() + ":" + hole, List.of()));
        if (names.isEmpty()) {
            names.addAll(table.getOrDefault(action.service() + ":" + hole, List.of()));
        }
        String base = base(hole);
        String stem = stem(base);
        names.add(base);
        names.add(base + "s");
        if (!stem.isEmpty()) {
            ENDINGS.forEach(ending -> names.add(stem + ending));
            names.add(stem);
            names.add(stem + "s");
        }
        return names;
    }

    private static String base(String hole) {
        return hole.replace("WithPath", "").replace("WithoutLeadingSlash", "");
    }

    private static String stem(String base) {
        for (String ending : ENDINGS) {
            if (base.endsWith(ending)) {
                return base.substring(0, base.length() - ending.length());
            }
        }
        return base;
    }

    private static Optional<String> fitted(String value, String hole) {
        if (value.startsWith("arn:")) {
            return Arn.parse(value).filter(arn -> speaksOf(arn, hole)).map(Arn::lastPiece);
        }
        String plain = value.startsWith("https://") ? value.substring(value.lastIndexOf('/') + 1) : value;
        return Optional.of(withoutKind(plain, hole));
    }

    // An ARN tells a hole when it is of the hole's kind: cluster/web tells ${ClusterName}, not ${ServiceName}.
    private static boolean speaksOf(Arn arn, String hole) {
        String kind = arn.resource().split("[:/]", 2)[0];
        return kind.equals(arn.resource())
                || hole.toLowerCase(Locale.ROOT)
                        .startsWith(kind.replace("-", "").toLowerCase(Locale.ROOT));
    }

    // Values repeat the kind that the ARN already names: alias/web, /hostedzone/Z1, /app/key, 123456789012:function:f.
    private static String withoutKind(String value, String hole) {
        String kind = stem(base(hole)).toLowerCase(Locale.ROOT);
        String slashless = hole.endsWith("WithoutLeadingSlash") && value.startsWith("/") ? value.substring(1) : value;
        if (kind.isEmpty()) {
            return slashless.startsWith("/hostedzone/") ? slashless.substring("/hostedzone/".length()) : slashless;
        }
        int at = slashless.toLowerCase(Locale.ROOT).indexOf(kind + ":");
        if (at >= 0 && at + kind.length() + 1 < slashless.length()) {
            return slashless.substring(at + kind.length() + 1);
        }
        return slashless.toLowerCase(Locale.ROOT).startsWith(kind + "/")
                ? slashless.substring(kind.length() + 1)
                : slashless;
    }
}
