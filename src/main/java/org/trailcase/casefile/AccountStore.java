package org.trailcase.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonWriter;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// What exhibits say about the policies of accounts, as rows and back.
final class AccountStore {
    private final Database database;
    private final PolicyTexts texts;

    AccountStore(Database database) {
        this.database = database;
        this.texts = new PolicyTexts(database);
    }

    void write(int exhibit, AccountSnapshot snapshot) {
        long id = database.insert(
                "INSERT INTO snapshot(exhibit, account, as_of, as_of_from, told_name, collected) VALUES (?,?,?,?,?,?)",
                exhibit,
                snapshot.account(),
                snapshot.origin().asOf().toString(),
                snapshot.origin().asOfFrom().name(),
                snapshot.origin().exhibit(),
                snapshot.collected().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
        snapshot.holders().forEach(holder -> write(id, holder));
        for (ManagedPolicy policy : snapshot.managedPolicies()) {
            for (ManagedPolicy.Version version : policy.versions()) {
                database.run(
                        "INSERT INTO managed_policy(snapshot, arn, name, version, is_default, text, pointer,"
                                + " created) VALUES (?,?,?,?,?,?,?,?)",
                        id,
                        policy.arn(),
                        policy.name(),
                        version.id(),
                        version.isDefault() ? 1 : 0,
                        texts.id(version.text()),
                        version.text().pointer(),
                        version.created().map(Instant::toString));
            }
        }
    }

    private void write(long snapshot, PolicyHolder holder) {
        long id = database.insert(
                "INSERT INTO holder(snapshot, kind, arn, name, path, unique_id, attached, groups, boundary, tags,"
                        + " pointer, shown, created) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                snapshot,
                holder.kind().name().toLowerCase(Locale.ROOT),
                holder.identity().arn(),
                holder.identity().name(),
                holder.identity().path(),
                holder.identity().uniqueId(),
                JsonWriter.compact(JsonArray.ofTexts(holder.attached())),
                JsonWriter.compact(JsonArray.ofTexts(holder.groups())),
                holder.boundary(),
                JsonRows.tags(holder.tags()),
                holder.pointer(),
                holder.shown().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")),
                holder.created().map(Instant::toString));
        holder.inline().forEach(policy -> write(id, "inline", policy));
        holder.trust().ifPresent(policy -> write(id, "trust", policy));
    }

    private void write(long holder, String usage, WrittenPolicy policy) {
        database.run(
                "INSERT INTO holder_policy(holder, usage, name, text, pointer) VALUES (?,?,?,?,?)",
                holder,
                usage,
                policy.name(),
                texts.id(policy),
                policy.pointer());
    }

    List<AccountSnapshot> snapshots(PolicyRows rows) {
        return database.list(
                "SELECT s.id, COALESCE(s.told_name, x.name), x.sha256, s.as_of, s.as_of_from, s.account, s.collected"
                        + " FROM snapshot s JOIN exhibit x ON x.id = s.exhibit" + rows.where("s")
                        + " ORDER BY s.as_of, s.id",
                row -> new AccountSnapshot(
                        new SnapshotOrigin(
                                row.getString(2),
                                row.getString(3),
                                Instant.parse(row.getString(4)),
                                SnapshotOrigin.AsOfFrom.valueOf(row.getString(5))),
                        row.getString(6),
                        words(row.getString(7), AccountSnapshot.Section::valueOf),
                        holders(row.getLong(1)),
                        managed(row.getLong(1))));
    }

    private List<PolicyHolder> holders(long snapshot) {
        Map<Long, List<WrittenPolicy>> inline = policies(snapshot, "inline");
        Map<Long, List<WrittenPolicy>> trust = policies(snapshot, "trust");
        return database.list(
                "SELECT id, kind, arn, name, path, unique_id, attached, groups, boundary, tags, pointer,"
                        + " shown, created FROM holder"
                        + " WHERE snapshot = ? ORDER BY id",
                row -> new PolicyHolder(
                        PolicyHolder.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                        new PolicyHolder.Identity(
                                row.getString(3), row.getString(4), row.getString(5), row.getString(6)),
                        words(row.getString(12), PolicyHolder.Part::valueOf),
                        inline.getOrDefault(row.getLong(1), List.of()),
                        JsonRows.texts(row.getString(7)),
                        JsonRows.texts(row.getString(8)),
                        Optional.ofNullable(row.getString(9)),
                        trust.getOrDefault(row.getLong(1), List.of()).stream().findFirst(),
                        JsonRows.tags(row.getString(10)),
                        moment(row.getString(13)),
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
                "SELECT m.arn, m.name, m.version, m.is_default, t.text, m.pointer, m.created"
                        + " FROM managed_policy m JOIN policy_text t ON t.id = m.text WHERE m.snapshot = ? ORDER BY m.rowid",
                row -> {
                    names.put(row.getString(1), row.getString(2));
                    versions.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(new ManagedPolicy.Version(
                                    row.getString(3),
                                    row.getInt(4) == 1,
                                    new WrittenPolicy(row.getString(2), row.getString(5), row.getString(6)),
                                    moment(row.getString(7))));
                },
                snapshot);
        return versions.entrySet().stream()
                .map(entry -> new ManagedPolicy(
                        entry.getKey(), names.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .toList();
    }

    private static Optional<Instant> moment(@Nullable String text) {
        return Optional.ofNullable(text).map(Instant::parse);
    }

    private static <T> Set<T> words(String text, Function<String, T> meaning) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(meaning)
                .collect(Collectors.toSet());
    }
}
