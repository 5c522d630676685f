package org.trailcase.casefile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The case's description as named values, and back.
final class Descriptions {
    private final Database database;

    Descriptions(Database database) {
        this.database = database;
    }

    void write(CaseDescription description) {
        CaseDescription.Ask ask = description.ask();
        put("name", description.name());
        put("number", description.number());
        put("zone", description.zone().getId());
        put("question", ask.question());
        put("principals", String.join("\n", ask.principals()));
        put("start", ask.start().map(Object::toString).orElse(""));
        put("end", ask.end().map(Object::toString).orElse(""));
        put("expected activity", ask.expectedActivity());
    }

    CaseDescription read() {
        Map<String, String> values = new HashMap<>();
        database.each("SELECT name, value FROM description", row -> values.put(row.getString(1), row.getString(2)));
        return new CaseDescription(
                values.getOrDefault("name", ""),
                values.getOrDefault("number", ""),
                zone(values.getOrDefault("zone", "UTC")),
                new CaseDescription.Ask(
                        values.getOrDefault("question", ""),
                        List.of(values.getOrDefault("principals", "").split("\n")).stream()
                                .filter(Predicate.not(String::isBlank))
                                .toList(),
                        moment(values.getOrDefault("start", "")),
                        moment(values.getOrDefault("end", "")),
                        values.getOrDefault("expected activity", "")));
    }

    private void put(String name, String value) {
        database.run("INSERT OR REPLACE INTO description(name, value) VALUES (?,?)", name, value);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    // A case from a colleague may name a zone that this machine does not know.
    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            return ZoneId.of("UTC");
        }
    }
}
