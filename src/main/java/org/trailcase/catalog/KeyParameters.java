package org.trailcase.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trailcase.json.JsonObject;

/// Which condition keys of a service the parameters of a request tell: `s3:prefix`, `iam:PolicyARN`.
///
/// Safe to share between threads.
public final class KeyParameters {
    private final Map<String, List<Row>> rows = new HashMap<>();

    public KeyParameters() {
        for (String[] row : FactTable.rows("key-parameters.txt")) {
            boolean open = row[1].startsWith("?");
            List<String> parameters = List.of(row[1].substring(open ? 1 : 0).split(","));
            rows.computeIfAbsent(row[0].substring(0, row[0].indexOf(':')), prefix -> new ArrayList<>())
                    .add(new Row(row[0], parameters, open));
        }
    }

    /// What the parameters tell of each key of the service that the table holds.
    public List<Told> told(String prefix, JsonObject parameters) {
        return rows.getOrDefault(prefix, List.of()).stream()
                .map(row -> row.told(parameters))
                .toList();
    }

    /// The keys of the service that the table holds.
    public List<String> keys(String prefix) {
        return rows.getOrDefault(prefix, List.of()).stream().map(Row::key).toList();
    }

    /// What a request tells of one key: its values and the parameter they stand in. Without values the key was not in
    /// the request, or, where `open`, may have had a value that the request did not name.
    public record Told(String key, List<String> values, String parameter, boolean open) {
        public Told {
            values = List.copyOf(values);
        }
    }

    private record Row(String key, List<String> parameters, boolean open) {
        Told told(JsonObject request) {
            for (String parameter : parameters) {
                List<String> values = values(request, parameter);
                if (!values.isEmpty()) {
                    return new Told(key, values, parameter, open);
                }
            }
            return new Told(key, List.of(), parameters.getFirst(), open);
        }

        // A dot leads into one object of the request.
        private static List<String> values(JsonObject request, String parameter) {
            int dot = parameter.indexOf('.');
            return (dot < 0
                            ? RequestParameters.texts(request, parameter)
                            : request.object(parameter.substring(0, dot)).stream()
                                    .flatMap(inner ->
                                            RequestParameters.texts(inner, parameter.substring(dot + 1)).stream())
                                    .toList())
                    .stream().distinct().toList();
        }
    }
}
