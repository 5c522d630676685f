package org.trailcase.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.casefile.CaseFile;
import org.trailcase.history.PolicyChange;
import org.trailcase.history.PolicyHistory;
import org.trailcase.history.track.Point;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.trail.Recorded;

/// What a history remembers of one moment is never told of another at which it is not the same.
class RememberedPoliciesTest {

    @ParameterizedTest
    @ValueSource(strings = {"credential-hunt", "crypto-mining"})
    void aHistoryThatWasAskedBeforeTellsWhatAFreshOneTells(String sample, @TempDir Path folder) {
        try (StoryCase story = StoryCase.of(sample, folder)) {
            assertSame(story.caseFile);
        }
    }

    @Test
    void alsoWhereTheTrailAloneShowsThePolicies(@TempDir Path folder) {
        try (StoryCase story = StoryCase.ofInvictus(folder)) {
            assertSame(story.caseFile);
        }
    }

    private static void assertSame(CaseFile caseFile) {
        List<Snapshot> snapshots = caseFile.policySnapshots();
        List<Recorded> calls = caseFile.recorded(PolicyChange.eventNames());
        PolicyHistory asked = PolicyHistory.of(snapshots, calls, caseFile.spans());
        for (Point at : points(caseFile, asked)) {
            PolicyHistory fresh = PolicyHistory.of(snapshots, calls, caseFile.spans());
            assertThat(asked.principals(at)).as("at %s", at).isEqualTo(fresh.principals(at));
        }
    }

    // Around everything that is known to have happened, in both directions of time.
    private static List<Point> points(CaseFile caseFile, PolicyHistory history) {
        List<Point> points = Stream.of(
                        history.changes().stream().map(PolicyChange::time).distinct().limit(12),
                        caseFile.policySnapshots().stream().map(snapshot -> snapshot.origin().asOf()),
                        caseFile.spans().stream().flatMap(span -> Stream.of(span.first(), span.last())))
                .flatMap(times -> times)
                .flatMap(time -> Stream.of(time.minusSeconds(1), time, time.plusSeconds(1)))
                .distinct()
                .sorted()
                .flatMap((Instant time) -> Stream.of(Point.before(time), Point.after(time)))
                .toList();
        return Stream.concat(points.stream(), points.reversed().stream()).toList();
    }
}
