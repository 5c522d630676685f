package org.trailcase.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;

/// The users and roles of the account, as its own authorization export lists them.
final class Directory {
    static final String ACCOUNT = "111122223333";

    private final JsonObject export;

    private Directory(JsonObject export) {
        this.export = export;
    }

    record Role(String name, String arn, String id) {}

    record User(String name, String arn, String id) {}

    static Directory read(Path export) throws IOException {
        try {
            return new Directory(
                    JsonReader.read(Files.readString(export)).asObject().orElseThrow());
        } catch (JsonException e) {
            throw new IOException("The authorization export " + export + " is not JSON.", e);
        }
    }

    Role role(String name) {
        JsonObject role = entry("RoleDetailList", "RoleName", name);
        return new Role(
                name, role.text("Arn").orElseThrow(), role.text("RoleId").orElseThrow());
    }

    User user(String name) {
        JsonObject user = entry("UserDetailList", "UserName", name);
        return new User(
                name, user.text("Arn").orElseThrow(), user.text("UserId").orElseThrow());
    }

    private JsonObject entry(String list, String nameOfEntry, String name) {
        return export.array(list).orElseThrow().items().stream()
                .flatMap(item -> item.asObject().stream())
                .filter(item -> item.text(nameOfEntry).orElse("").equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The export holds no " + name + "."));
    }
}
