package org.trailcase.json;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// Writes JSON values as text.
public final class JsonWriter {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private JsonWriter() {}

    /// On one line, without spaces.
    public static String compact(JsonValue value) {
        return written(value, ObjectWriteContext.empty());
    }

    /// Indented by two spaces, one member or item a line, lines ended by LF on every system.
    public static String pretty(JsonValue value) {
        return written(value, new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
                return new DefaultPrettyPrinter()
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(indenter);
            }
        });
    }

    private static String written(JsonValue value, ObjectWriteContext context) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(context, text)) {
            write(value, out);
        }
        return text.toString();
    }

    private static void write(JsonValue value, JsonGenerator out) {
        switch (value) {
            case JsonObject object -> {
                out.writeStartObject();
                for (JsonObject.Member member : object.members()) {
                    out.writeName(member.name());
                    write(member.value(), out);
                }
                out.writeEndObject();
            }
            case JsonArray array -> {
                out.writeStartArray();
                array.items().forEach(item -> write(item, out));
                out.writeEndArray();
            }
            case JsonText text -> out.writeString(text.text());
            case JsonNumber number -> out.writeNumber(number.written());
            case JsonBoolean truth -> out.writeBoolean(truth.value());
            case JsonNull _ -> out.writeNull();
        }
    }
}
