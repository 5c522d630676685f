package org.trailcase.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.EventRows;
import org.trailcase.explain.Cause;
import org.trailcase.explain.Explainer;
import org.trailcase.explain.bulk.CauseFinder;
import org.trailcase.explain.bulk.Tally;
import org.trailcase.json.JsonException;
import org.trailcase.trail.NotAnEvent;

/// All calls of a case at once have the causes that each has by itself.
class CausesTest {

    @ParameterizedTest
    @ValueSource(strings = {"credential-hunt", "crypto-mining"})
    void theCallsOfASampleCaseHaveTheSameCausesAltogetherAsEachAlone(String sample, @TempDir Path folder) {
        try (StoryCase story = StoryCase.of(sample, folder)) {
            assertSame(story.caseFile, story.explainer);
        }
    }

    @Test
    void theCallsOfAPublicTrailToo(@TempDir Path folder) {
        try (StoryCase story = StoryCase.ofInvictus(folder)) {
            assertSame(story.caseFile, story.explainer);
        }
    }

    private static void assertSame(CaseFile caseFile, Explainer explainer) {
        EventRows rows = caseFile.all();
        Map<Long, Cause> together = together(caseFile, rows);

        Tally one = new Tally();
        Tally other = new Tally();
        for (EventRow row : rows.stream().toList()) {
            Tally.Called called = new Tally.Called(row.id(), row.time(), row.who().principal(), row.action());
            Cause alone = Cause.of(explainer.explain(caseFile.event(row)));
            assertThat(together.get(row.id())).as("event %d", row.id()).isEqualTo(alone);
            one.add(alone, called);
            other.add(together.getOrDefault(row.id(), alone), called);
        }
        assertThat(together).hasSize(rows.size());
        assertThat(other.rows()).isEqualTo(one.rows());
    }

    private static Map<Long, Cause> together(CaseFile caseFile, EventRows rows) {
        CauseFinder finder = new CauseFinder(Explainer.of(caseFile));
        Map<Long, Cause> causes = new ConcurrentHashMap<>();
        caseFile.records(rows, (event, bytes, start, end) -> {
            try {
                causes.put(event, finder.of(bytes, start, end));
            } catch (JsonException | NotAnEvent e) {
                throw new AssertionError(e);
            }
        });
        return causes;
    }
}
