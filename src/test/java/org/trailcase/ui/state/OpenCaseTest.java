package org.trailcase.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.casefile.CaseFile;
import org.trailcase.query.EventQuery;
import org.trailcase.query.QueryException;
import org.trailcase.ui.SampleCase;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.ui.kit.TimeRange;
import org.trailcase.ui.kit.badge.WritesLook;

@SuppressWarnings("NullAway.Init")
class OpenCaseTest {
    @TempDir
    Path folder;

    private CaseFile file;
    private OpenCase open;

    @BeforeEach
    void begin() {
        file = SampleCase.in(folder);
        open = new OpenCase(file, Jobs.inPlace(), problem -> {
            throw problem;
        });
    }

    @AfterEach
    void end() {
        file.close();
    }

    @Test
    void theSentenceBeginsWithWhatSucceededAndNamesTheFirst() {
        assertThat(open.shown().get().writes().sentence())
                .isEqualTo("1 of 5 attempted write actions succeeded; 3 were denied, 1 failed for other reasons;"
                        + " the first to succeed was s3:PutBucketPolicy at 2026-03-14 09:04:00 UTC");
    }

    @Test
    void onlyDenialsThroughoutLookLikeGoodNews() {
        assertThat(open.shown().get().writes().look()).isEqualTo(WritesLook.SOME_SUCCEEDED);

        open.ask("outcome:denied");
        assertThat(open.shown().get().writes().look()).isEqualTo(WritesLook.ALL_DENIED);

        open.ask("action:CreateUser");
        assertThat(open.shown().get().writes().look()).isEqualTo(WritesLook.NEITHER);
    }

    @Test
    void aCallThatFailedForAnotherReasonIsNeitherDeniedNorSucceeded() {
        open.ask("action:CreateUser");

        assertThat(open.shown().get().writes().sentence())
                .isEqualTo("0 of 1 attempted write action was denied; 0 succeeded, 1 failed for other reasons");
    }

    @Test
    void hiddenReadsAreCountedAndTheOnesThatMatterAreFlagged() {
        open.toggleReads();

        assertThat(open.shown().get().rows().size()).isEqualTo(5);
        assertThat(open.shown().get().hidden()).isEqualTo(new HiddenReads(4, 1));
        assertThat(open.query().get().written()).isEqualTo("-readOnly");
    }

    @Test
    void aWordThatIsNotUnderstoodLeavesTheQueryInForce() {
        open.ask("outcome:denied");

        assertThat(open.ask("outcome:maybe")).get().asString().contains("'maybe' is not an outcome");
        assertThat(open.query().get().written()).isEqualTo("outcome:denied");
    }

    @Test
    void backAndForwardGoThroughWhatWasAsked() {
        open.ask("outcome:denied");
        open.ask("principal:ci");

        open.back();
        assertThat(open.query().get().written()).isEqualTo("outcome:denied");
        open.forward();
        assertThat(open.query().get().written()).isEqualTo("principal:ci");
        assertThat(open.canGoForward()).isFalse();
    }

    @Test
    void includingWhatWasExcludedTurnsTheTerm() throws QueryException {
        var denied = EventQuery.parse("outcome:denied").terms().getFirst();
        open.exclude(denied);

        open.include(denied);

        assertThat(open.query().get().written()).isEqualTo("outcome:denied");
    }

    @Test
    void aBrushReplacesTheStretchOfTimeAndNothingElse() throws QueryException {
        var query = EventQuery.parse("outcome:denied since:2026-03-14T08:00Z until:2026-03-14T09:00Z");
        var range = new TimeRange(Instant.parse("2026-03-14T09:01:00Z"), Instant.parse("2026-03-14T09:03:00Z"));

        assertThat(Terms.within(query, Optional.of(range)).written())
                .isEqualTo("outcome:denied since:2026-03-14T09:01:00Z until:2026-03-14T09:03:00Z");
    }

    @Test
    void marksAreToggledOnAllSelectedEventsAndUndone() {
        List<Long> ids = open.shown().get().rows().stream().map(row -> row.id()).limit(3).toList();
        open.selected().set(new Selected(3, () -> ids));
        Marking marking = new Marking(open);

        marking.toggle("suspicious");
        assertThat(file.marks().namesByEvent()).hasSize(3);
        marking.undo();
        assertThat(file.marks().namesByEvent()).isEmpty();
        marking.redo();
        marking.toggle("suspicious");
        assertThat(file.marks().namesByEvent()).isEmpty();
    }

    @Test
    void aNewMarkOfTheCaseIsOfferedFromThenOn() {
        long id = open.shown().get().rows().row(0).id();
        open.selected().set(new Selected(1, () -> List.of(id)));
        Marking marking = new Marking(open);

        marking.toggle("hunt");

        assertThat(marking.names()).endsWith("hunt").startsWith("suspicious");
    }
}
