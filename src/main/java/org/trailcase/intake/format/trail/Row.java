package org.trailcase.intake.format.trail;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trailcase.json.JsonBoolean;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonNull;
import org.trailcase.json.JsonNumber;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;

/// The values of one row by the names of their columns, and the record that they make.
record Row(String form, Map<String, JsonValue> values) {
    private static final Pattern ONLY_DIGITS = Pattern.compile("[0-9]{10}([0-9]{3})?");
    private static final Pattern CALLER =
            Pattern.compile("arn:aws[\\w-]*:(iam|sts)::[0-9]{12}:(user/|assumed-role/|federated-user/|root).*");

    /// Columns in which tools leave the whole event, as text.
    static final List<String> WHOLE =
            List.of("raw", "message", "cloudtrailevent", "eventoriginal", "rawdata", "eventjson", "detail");

    /// Names that do not say whose they are, where a query chose them without `userIdentity` in front.
    private static final Map<String, String> OF_CALLER = Map.of(
            "arn", "userIdentity.arn", "principalid", "userIdentity.principalId", "accountid", "userIdentity.accountId");

    Row {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static Row of(String form, JsonObject object) {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        object.members().forEach(member -> values.putIfAbsent(member.name(), member.value()));
        return new Row(form, values);
    }

    /// The value that is the whole event, where the row has one.
    Optional<JsonValue> whole() {
        return WHOLE.stream()
                .flatMap(name -> values.entrySet().stream()
                        .filter(value -> Member.plain(value.getKey()).equals(name))
                        .map(Map.Entry::getValue))
                .filter(value -> value.asObject().isPresent()
                        || value.asText().map(String::strip).filter(text -> text.startsWith("{")).isPresent())
                .findFirst();
    }

    /// The record in CloudTrail's own names.
    JsonObject record() {
        Assembly assembly = new Assembly(form);
        values.forEach((name, value) -> put(assembly, name, value));
        lacking(assembly);
        return assembly.build();
    }

    private void put(Assembly assembly, String name, JsonValue value) {
        if (value instanceof JsonNull || value.asText().filter(Row::isNothing).isPresent()) {
            return;
        }
        Optional<Member> member = Member.of(name);
        if (member.isPresent()) {
            put(assembly, member.get(), value);
            if (member.get().top().equals("resources")) {
                Resources.put(assembly, name, value);
            }
        } else {
            other(assembly, name, value);
        }
    }

    // An empty cell and SQL's own word for nothing.
    private static boolean isNothing(String text) {
        return text.isBlank() || text.equals("null") || text.equals("-");
    }

    private static void put(Assembly assembly, Member member, JsonValue value) {
        Optional<String> text = value.scalar();
        switch (member.kind()) {
            case TEXT -> text.ifPresentOrElse(
                    written -> assembly.put(member.path(), written), () -> assembly.put(member.path(), value));
            case TRUTH -> assembly.put(member.path(), truth(value));
            case TIME -> assembly.put(member.path(), time(value));
            case NESTED -> {
                if (!member.path().equals("resources")) {
                    nested(assembly, member, value);
                }
            }
            case FREE -> text.filter(Row::looksNested)
                    .ifPresentOrElse(
                            written -> assembly.putJson(member.path(), written),
                            () -> assembly.put(member.path(), value));
        }
    }

    private static void nested(Assembly assembly, Member member, JsonValue value) {
        Optional<String> text = value.asText();
        if (text.isEmpty()) {
            assembly.put(member.path(), Spelled.all(value));
            return;
        }
        Optional<JsonValue> parted = json(text.get()).map(Spelled::all).or(() -> SqlText.read(text.get()));
        parted.ifPresentOrElse(
                found -> assembly.put(member.path(), found), () -> assembly.putAsText(member.path(), text.get()));
    }

    static Optional<JsonValue> json(String text) {
        try {
            return Optional.of(JsonReader.read(text)).filter(value -> value.scalar().isEmpty());
        } catch (JsonException _) {
            return Optional.empty();
        }
    }

    private static boolean looksNested(String text) {
        return text.startsWith("{") || text.startsWith("[");
    }

    private static JsonValue truth(JsonValue value) {
        return value.asText()
                .<JsonValue>flatMap(text -> switch (text) {
                    case "true", "True", "TRUE" -> Optional.of(JsonBoolean.of(true));
                    case "false", "False", "FALSE" -> Optional.of(JsonBoolean.of(false));
                    default -> Optional.empty();
                })
                .orElse(value);
    }

    // Numbers of seconds or milliseconds since 1970 stand as text in a cell.
    private static JsonValue time(JsonValue value) {
        return value.asText()
                .filter(text -> ONLY_DIGITS.matcher(text).matches())
                .<JsonValue>map(text -> JsonNumber.of(Long.parseLong(text)))
                .orElse(value);
    }

    private void other(Assembly assembly, String name, JsonValue value) {
        Optional<String> path = Optional.ofNullable(OF_CALLER.get(Member.plain(name)))
                .filter(_ -> !tops().contains("userIdentity") || isOnlyName())
                .filter(_ -> callerArn().isPresent());
        if (path.isPresent()) {
            assembly.put(path.get(), value);
            assembly.readAs(name, path.get());
        } else {
            assembly.column(name, value);
        }
    }

    // The names of a caller's parts are the caller's only where the ARN beside them is that of one who calls.
    private Optional<String> callerArn() {
        return values.entrySet().stream()
                .filter(value -> Member.plain(value.getKey()).equals("arn"))
                .flatMap(value -> value.getValue().asText().stream())
                .filter(text -> CALLER.matcher(text).matches())
                .findFirst();
    }

    private boolean isOnlyName() {
        return values.keySet().stream()
                .flatMap(name -> Member.of(name).stream())
                .filter(member -> member.top().equals("userIdentity"))
                .allMatch(member -> member.path().endsWith(".userName") || member.path().endsWith(".accessKeyId"));
    }

    private Set<String> tops() {
        return values.keySet().stream()
                .flatMap(name -> Member.of(name).stream())
                .map(Member::top)
                .collect(Collectors.toSet());
    }

    private void lacking(Assembly assembly) {
        Set<String> paths = values.keySet().stream()
                .flatMap(name -> Member.of(name).stream())
                .map(Member::path)
                .collect(Collectors.toSet());
        for (String expected : Member.EXPECTED) {
            int point = expected.indexOf('.');
            boolean isThere = paths.contains(expected)
                    || paths.contains(point < 0 ? expected : expected.substring(0, point))
                    || paths.stream().anyMatch(path -> path.startsWith(expected + "."))
                    || (expected.equals("userIdentity.arn") && callerArn().isPresent());
            if (!isThere) {
                assembly.lacks(expected);
            }
        }
    }

    /// A moment of an envelope: milliseconds since 1970, or a text.
    static Optional<String> moment(Optional<JsonValue> value) {
        return value.flatMap(written -> written instanceof JsonNumber number
                ? number.value().map(moment -> Instant.ofEpochMilli(moment.longValue()).toString())
                : written.asText().filter(text -> !text.isEmpty()));
    }
}
