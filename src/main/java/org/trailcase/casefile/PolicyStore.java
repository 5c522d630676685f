package org.trailcase.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.json.JsonWriter;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.PolicySnapshot;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.work.Problem;

/// Policy snapshots as rows, and back.
final class PolicyStore {
    private final Database database;

    PolicyStore(Database database) {
        this.database = database;
    }

    void write(int exhibit, PolicySnapshot snapshot) {
        long id = database.insert(
                "INSERT INTO snapshot(exhibit, account, as_of, as_of_from, collected) VALUES (?,?,?,?,?)",
                exhibit,
                snapshot.account(),
                snapshot.origin().asOf().toString(),
                snapshot.origin().asOfFrom().name(),
                snapshot.collected().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
        snapshot.holders().forEach(holder -> write(id, holder));
        for (ManagedPolicy policy : snapshot.managedPolicies()) {
            for (ManagedPolicy.Version version : policy.versions()) {
                database.run(
                        "INSERT INTO managed_policy(snapshot, arn, name, version, is_default, text, pointer)"
                                + " VALUES (?,?,?,?,?,?,?)",
                        id,
                        policy.arn(),
                        policy.name(),
                        version.id(),
                        version.isDefault() ? 1 : 0,
                        text(version.text()),
                        version.text().pointer());
            }
        }
    }

    private void write(long snapshot, PolicyHolder holder) {
        JsonObject.Builder tags = JsonObject.builder();
        holder.tags().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(tag -> tags.put(tag.getKey(), tag.getValue()));
        long id = database.insert(
                "INSERT INTO holder(snapshot, kind, arn, name, path, unique_id, attached, groups, boundary, tags,"
                        + " pointer) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
                snapshot,
                holder.kind().name().toLowerCase(Locale.ROOT),
                holder.identity().arn(),
                holder.identity().name(),
                holder.identity().path(),
                holder.identity().uniqueId(),
                JsonWriter.compact(JsonArray.ofTexts(holder.attached())),
                JsonWriter.compact(JsonArray.ofTexts(holder.groups())),
                holder.boundary(),
                JsonWriter.compact(tags.build()),
                holder.pointer());
        holder.inline().forEach(policy -> write(id, "inline", policy));
        holder.trust().ifPresent(policy -> write(id, "trust", policy));
    }

    private void write(long holder, String usage, WrittenPolicy policy) {
        database.run(
                "INSERT INTO holder_policy(holder, usage, name, text, pointer) VALUES (?,?,?,?,?)",
                holder,
                usage,
                policy.name(),
                text(policy),
                policy.pointer());
    }

    private long text(WrittenPolicy policy) {
        String hash = Hashes.of(policy.text());
        database.run("INSERT OR IGNORE INTO policy_text(sha256, text) VALUES (?,?)", hash, policy.text());
        return database.one("SELECT id FROM policy_text WHERE sha256 = ?", row -> row.getLong(1), hash)
                .orElseThrow();
    }

    List<PolicySnapshot> snapshots() {
        return database.list(
                "SELECT s.id, x.name, x.sha256, s.as_of, s.as_of_from, s.account, s.collected FROM snapshot s"
                        + " JOIN exhibit x ON x.id = s.exhibit ORDER BY s.as_of, s.id",
                row -> new PolicySnapshot(
                        new SnapshotOrigin(
                                row.getString(2),
                                row.getString(3),
                                Instant.parse(row.getString(4)),
                                SnapshotOrigin.AsOfFrom.valueOf(row.getString(5))),
                        row.getString(6),
                        Arrays.stream(row.getString(7).split(" "))
                                .filter(word -> !word.isEmpty())
                                .map(PolicySnapshot.Section::valueOf)
                                .collect(Collectors.toSet()),
                        holders(row.getLong(1)),
                        managed(row.getLong(1))));
    }

    private List<PolicyHolder> holders(long snapshot) {
        Map<Long, List<WrittenPolicy>> inline = policies(snapshot, "inline");
        Map<Long, List<WrittenPolicy>> trust = policies(snapshot, "trust");
        return database.list(
                "SELECT id, kind, arn, name, path, unique_id, attached, groups, boundary, tags, pointer FROM holder"
                        + " WHERE snapshot = ? ORDER BY id",
                row -> new PolicyHolder(
                        PolicyHolder.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                        new PolicyHolder.Identity(
                                row.getString(3), row.getString(4), row.getString(5), row.getString(6)),
                        inline.getOrDefault(row.getLong(1), List.of()),
                        texts(row.getString(7)),
                        texts(row.getString(8)),
                        Optional.ofNullable(row.getString(9)),
                        trust.getOrDefault(row.getLong(1), List.of()).stream().findFirst(),
                        tags(row.getString(10)),
                        row.getString(11)),
                snapshot);
    }

    private Map<Long, List<WrittenPolicy>> policies(long snapshot, String usage) {
        Map<Long, List<WrittenPolicy>> policies = new LinkedHashMap<>();
        database.each(
                "SELECT p.holder, p.name, t.text, p.pointer FROM holder_policy p JOIN policy_text t ON t.id = p.text"
                        + " JOIN holder h ON h.id = p.holder WHERE h.snapshot = ? AND p.usage = ? ORDER BY p.rowid",
                row -> policies.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                        .add(new WrittenPolicy(row.getString(2), row.getString(3), row.getString(4))),
                snapshot,
                usage);
        return policies;
    }

    private List<ManagedPolicy> managed(long snapshot) {
        Map<String, List<ManagedPolicy.Version>> versions = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        database.each(
                "SELECT m.arn, m.name, m.version, m.is_default, t.text, m.pointer FROM managed_policy m"
                        + " JOIN policy_text t ON t.id = m.text WHERE m.snapshot = ? ORDER BY m.rowid",
                row -> {
                    names.put(row.getString(1), row.getString(2));
                    versions.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(new ManagedPolicy.Version(
                                    row.getString(3),
                                    row.getInt(4) == 1,
                                    new WrittenPolicy(row.getString(2), row.getString(5), row.getString(6))));
                },
                snapshot);
        return versions.entrySet().stream()
                .map(entry -> new ManagedPolicy(
                        entry.getKey(), names.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .toList();
    }

    private static List<String> texts(String json) {
        return read(json).asArray().stream()
                .flatMap(array -> array.items().stream())
                .flatMap(item -> item.asText().stream())
                .toList();
    }

    private static Map<String, String> tags(String json) {
        Map<String, String> tags = new LinkedHashMap<>();
        read(json).asObject().ifPresent(object -> object.members()
                .forEach(tag -> tags.put(tag.name(), tag.value().scalar().orElse(""))));
        return tags;
    }

    private static JsonValue read(String json) {
        try {
            return json.isEmpty() ? JsonText.of("") : JsonReader.read(json);
        } catch (JsonException e) {
            throw new Problem("A policy row of the case is damaged: " + e.getMessage(), e);
        }
    }
}
