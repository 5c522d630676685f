package org.trailcase.history;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.track.Point;
import org.trailcase.policy.Statement;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.trail.Recorded;

/// Layers in short words, for tests of histories.
public final class Layers {

    private Layers() {}

    public static PolicyHistory history(List<? extends Snapshot> snapshots, Recorded... calls) {
        return PolicyHistory.of(snapshots, List.of(calls), Calls.WHOLE_MONTH);
    }

    public static Point at(String time) {
        return Point.before(Instant.parse("2026-03-" + time + "Z"));
    }

    public static SnapshotOrigin origin(String time) {
        return new SnapshotOrigin(
                "export.json",
                "0".repeat(64),
                Instant.parse("2026-03-" + time + "Z"),
                SnapshotOrigin.AsOfFrom.EXAMINER);
    }

    /// `unknown`, `not applicable`, or the Sids of the statements in force, `nothing` where there are none, with `…` where
    /// something is missing.
    public static String words(LayerInForce layer) {
        return switch (layer) {
            case LayerInForce.NotInEvidence _ -> "unknown";
            case LayerInForce.NotApplicable _ -> "not applicable";
            case LayerInForce.Held held -> sids(held) + (held.isComplete() ? "" : " …");
        };
    }

    private static String sids(LayerInForce.Held held) {
        String sids = held.policies()
                .flatMap(policy -> policy.document().statements().stream())
                .map(Statement::title)
                .collect(Collectors.joining(" "));
        return sids.isEmpty() ? "nothing" : sids;
    }

    /// A policy of one statement with this Sid.
    public static String policy(String sid) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[" + statement(sid) + "]}";
    }

    public static String statement(String sid) {
        return "{\"Sid\":\"%s\",\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}".formatted(sid);
    }

    /// A text inside JSON.
    public static String quoted(String json) {
        return "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
