package org.trailcase.intake.format.parquet;

import dev.hardwood.row.PqList;
import dev.hardwood.row.PqMap;
import dev.hardwood.row.PqStruct;
import dev.hardwood.row.StructAccessor;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonBoolean;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonNull;
import org.trailcase.json.JsonNumber;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;

/// The values of a row as JSON: structs and maps as objects, whatever has no value as null.
final class RowValues {
    private RowValues() {}

    static JsonObject of(StructAccessor row) {
        JsonObject.Builder object = JsonObject.builder();
        for (int i = 0; i < row.getFieldCount(); i++) {
            object.put(row.getFieldName(i), row.isNull(i) ? JsonNull.NULL : value(row.getValue(i)));
        }
        return object.build();
    }

    private static JsonValue value(@Nullable Object value) {
        return switch (value) {
            case null -> JsonNull.NULL;
            case String text -> JsonText.of(text);
            case Boolean truth -> JsonBoolean.of(truth);
            case Integer number -> JsonNumber.of(number);
            case Long number -> JsonNumber.of(number);
            case Float number -> number(number.toString());
            case Double number -> number(number.toString());
            case BigDecimal number -> number(number.toPlainString());
            case Instant moment -> JsonText.of(moment.toString());
            // Athena and others write times without a zone; CloudTrail's are UTC. That is engineering knowledge.
            case LocalDateTime moment -> JsonText.of(moment.toInstant(ZoneOffset.UTC).toString());
            case PqStruct struct -> of(struct);
            case PqList list -> list(list);
            case PqMap map -> map(map);
            case byte[] bytes -> bytes(bytes);
            default -> JsonText.of(String.valueOf(value));
        };
    }

    private static JsonValue list(PqList list) {
        List<JsonValue> items = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            items.add(list.isNull(i) ? JsonNull.NULL : value(list.get(i)));
        }
        return JsonArray.of(items);
    }

    private static JsonValue map(PqMap map) {
        JsonObject.Builder object = JsonObject.builder();
        for (PqMap.Entry entry : map.getEntries()) {
            object.put(
                    value(entry.getKey()).scalar().orElse(""),
                    entry.isValueNull() ? JsonNull.NULL : value(entry.getValue()));
        }
        return object.build();
    }

    // Older writers do not say that their bytes are text.
    private static JsonValue bytes(byte[] bytes) {
        try {
            return JsonText.of(StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException _) {
            return JsonText.of(HexFormat.of().formatHex(bytes));
        }
    }

    // What is not a number, or has no end, has no number in JSON.
    private static JsonValue number(String written) {
        try {
            return JsonReader.read(written);
        } catch (JsonException _) {
            return JsonText.of(written);
        }
    }
}
