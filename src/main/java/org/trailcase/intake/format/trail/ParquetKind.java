package org.trailcase.intake.format.trail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonNull;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;

/// How the rows of a Parquet file hold their events.
sealed interface ParquetKind {
    String title();

    boolean isReduced();

    /// The columns that are needed; all of them where none is named.
    default List<String> columns() {
        return List.of();
    }

    void open(JsonObject row, Parcel parcel);

    /// Rows in OCSF: the same as the lines of [SecurityLakeEvents].
    record SchemaFramework() implements ParquetKind {
        @Override
        public String title() {
            return SecurityLakeEvents.TITLE + ", Parquet";
        }

        @Override
        public boolean isReduced() {
            return true;
        }

        @Override
        public List<String> columns() {
            return SecurityLakeEvents.MEMBERS;
        }

        @Override
        public void open(JsonObject row, Parcel parcel) {
            Optional<String> foreign = SecurityLakeEvents.foreign(row);
            Optional<JsonValue> original = SecurityLakeEvents.original(row);
            if (foreign.isPresent()) {
                parcel.refuse(parcel.value(), foreign.get());
            } else if (original.isPresent()) {
                parcel.cell(original.flatMap(JsonValue::asText).orElse(""), Optional.empty());
            } else {
                parcel.assembled(parcel.value(), SecurityLakeEvents.record(row));
            }
        }
    }

    /// Rows with the whole event as a text.
    record Texts(String column) implements ParquetKind {
        @Override
        public String title() {
            return "Parquet file with CloudTrail events as text";
        }

        @Override
        public boolean isReduced() {
            return false;
        }

        @Override
        public void open(JsonObject row, Parcel parcel) {
            Optional<String> text = row.get(column).flatMap(JsonValue::asText).filter(written -> !written.isBlank());
            if (text.isPresent()) {
                parcel.cell(text.get(), row.scalar("eventTime").or(() -> row.scalar("@timestamp")));
            } else {
                parcel.refuse(parcel.value(), "The row's column %s is empty.".formatted(column));
            }
        }
    }

    /// Rows of an event data store, with the event as a struct.
    record EventData(String column) implements ParquetKind {
        @Override
        public String title() {
            return LakeEvents.TITLE + ", Parquet";
        }

        @Override
        public boolean isReduced() {
            return true;
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public void open(JsonObject row, Parcel parcel) {
            Optional<JsonObject> event = row.object(column);
            if (event.isPresent()) {
                parcel.assembled(parcel.value(), rowOf(LakeEvents.TITLE, event.get()).record());
            } else {
                parcel.refuse(parcel.value(), "The row has no event in %s.".formatted(column));
            }
        }
    }

    /// Rows whose columns are CloudTrail's members, whatever their spelling.
    record Table() implements ParquetKind {
        @Override
        public String title() {
            return JsonRows.TITLE + ", Parquet";
        }

        @Override
        public boolean isReduced() {
            return true;
        }

        @Override
        public void open(JsonObject row, Parcel parcel) {
            parcel.assembled(parcel.value(), rowOf(JsonRows.TITLE, row).record());
        }
    }

    /// The columns of a row. Within a struct each name stands in every row, whether it has a value or not; CloudTrail leaves
    /// out what has none.
    private static Row rowOf(String form, JsonObject row) {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        row.members().forEach(member -> values.putIfAbsent(member.name(), withoutNulls(member.value())));
        return new Row(form, values);
    }

    private static JsonValue withoutNulls(JsonValue value) {
        return switch (value) {
            case JsonObject object -> {
                JsonObject.Builder kept = JsonObject.builder();
                object.members().stream()
                        .filter(member -> !(member.value() instanceof JsonNull))
                        .forEach(member -> kept.put(member.name(), withoutNulls(member.value())));
                yield kept.build();
            }
            case JsonArray list -> JsonArray.of(list.items().stream()
                    .filter(item -> !(item instanceof JsonNull))
                    .map(ParquetKind::withoutNulls)
                    .toList());
            default -> value;
        };
    }
}
