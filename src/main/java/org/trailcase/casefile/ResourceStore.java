package org.trailcase.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.snapshot.ResourceSnapshot;
import org.trailcase.policy.snapshot.ResourceState.ShownPolicy;
import org.trailcase.policy.snapshot.ResourceState;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// What exhibits say about the policies of resources, as rows and back.
final class ResourceStore {
    private static final String WRITTEN = "written";
    private static final String NONE = "none";
    private static final String NOT_SHOWN = "not-shown";

    private final Database database;
    private final PolicyTexts texts;

    ResourceStore(Database database) {
        this.database = database;
        this.texts = new PolicyTexts(database);
    }

    void write(int exhibit, ResourceSnapshot snapshot) {
        snapshot.resources().forEach(state -> write(exhibit, snapshot.origin(), state));
    }

    private void write(int exhibit, SnapshotOrigin origin, ResourceState state) {
        Optional<WrittenPolicy> policy = state.policy() instanceof ShownPolicy.Written(WrittenPolicy written)
                ? Optional.of(written)
                : Optional.empty();
        database.run(
                "INSERT INTO resource_state(exhibit, as_of, as_of_from, told_name, arn, type, shown, name, text, tags, vpc, pointer,"
                        + " policy_pointer) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                exhibit,
                origin.asOf().toString(),
                origin.asOfFrom().name(),
                origin.exhibit(),
                state.arn(),
                state.type().word(),
                word(state.policy()),
                policy.map(WrittenPolicy::name).orElse(""),
                policy.map(texts::id),
                state.tags().map(JsonRows::tags),
                state.vpc(),
                state.pointer(),
                policy.map(WrittenPolicy::pointer).orElse(""));
    }

    private static String word(ShownPolicy policy) {
        return switch (policy) {
            case ShownPolicy.Written _ -> WRITTEN;
            case ShownPolicy.None _ -> NONE;
            case ShownPolicy.NotShown _ -> NOT_SHOWN;
        };
    }

    /// One snapshot an exhibit and moment, earliest first.
    List<ResourceSnapshot> snapshots(PolicyRows rows) {
        Map<SnapshotOrigin, List<ResourceState>> states = new LinkedHashMap<>();
        database.each(
                "SELECT COALESCE(r.told_name, x.name), x.sha256, r.as_of, r.as_of_from, r.arn, r.type, r.shown, r.name, t.text, r.tags, r.vpc,"
                        + " r.pointer, r.policy_pointer FROM resource_state r JOIN exhibit x ON x.id = r.exhibit"
                        + " LEFT JOIN policy_text t ON t.id = r.text" + rows.where("r") + " ORDER BY r.as_of, r.id",
                row -> states.computeIfAbsent(
                                new SnapshotOrigin(
                                        row.getString(1),
                                        row.getString(2),
                                        Instant.parse(row.getString(3)),
                                        SnapshotOrigin.AsOfFrom.valueOf(row.getString(4))),
                                _ -> new ArrayList<>())
                        .add(state(row)));
        return states.entrySet().stream()
                .map(one -> new ResourceSnapshot(one.getKey(), one.getValue()))
                .toList();
    }

    private static ResourceState state(ResultSet row) throws SQLException {
        String text = row.getString(9);
        ShownPolicy policy =
                switch (row.getString(7)) {
                    case WRITTEN ->
                        new ShownPolicy.Written(
                                new WrittenPolicy(row.getString(8), text == null ? "" : text, row.getString(13)));
                    case NONE -> new ShownPolicy.None();
                    default -> new ShownPolicy.NotShown();
                };
        return new ResourceState(
                row.getString(5),
                PolicyType.of(row.getString(6)).orElse(PolicyType.RESOURCE),
                policy,
                Optional.ofNullable(row.getString(10)).map(JsonRows::tags),
                Optional.ofNullable(row.getString(11)),
                row.getString(12));
    }
}
