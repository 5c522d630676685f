package org.trailcase.ui.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.aws.PolicyType;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.Severity;
import org.trailcase.query.EventQuery;
import org.trailcase.query.QueryException;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.ui.kit.chart.VersionTimes;
import org.trailcase.ui.kit.text.LineDiff;
import org.trailcase.ui.state.Navigation;
import org.trailcase.ui.state.OpenCase;

@SuppressWarnings("NullAway.Init")
class PoliciesModelTest {
    @TempDir
    Path folder;

    private CaseFile file;
    private OpenCase open;
    private final Navigation navigation = new Navigation();
    private PoliciesModel model;

    @BeforeEach
    void begin() {
        file = PolicyCase.in(folder);
        open = new OpenCase(file, Jobs.inPlace(), problem -> {
            throw problem;
        });
        model = new PoliciesModel(open, navigation);
    }

    @AfterEach
    void end() {
        file.close();
    }

    @Test
    void nothingIsPutTogetherBeforeSomebodyLooks() {
        assertThat(model.entries().get()).isEmpty();

        navigation.tab().set(Navigation.Tab.POLICIES);

        assertThat(model.found().get())
                .extracting(PolicyEntry::heading, PolicyEntry::title, PolicyEntry::texts, PolicyEntry::changes)
                .containsExactly(
                        tuple("Role loader", "own", 2L, 2L),
                        tuple("Role loader", "trust policy", 1L, 0L));
        assertThat(model.chosen().get().orElseThrow().title()).isEqualTo("own");
    }

    @Test
    void theSelectedEventsTimeSaysWhichTextIsShown() {
        open.current().set(file.find(query("action:ListUsers")).stream().findFirst());
        navigation.tab().set(Navigation.Tab.POLICIES);

        assertThat(page().version().label()).isEqualTo("not there");

        open.current().set(file.find(query("action:GetUser")).stream().findFirst());
        navigation.tab().set(Navigation.Tab.EVENTS);
        navigation.tab().set(Navigation.Tab.POLICIES);

        assertThat(page().version().text().orElseThrow()).contains("s3:GetObject");
    }

    @Test
    void aTypedTimeChoosesTheVersion() {
        navigation.tab().set(Navigation.Tab.POLICIES);

        assertThat(model.at("2026-03-14 09:03:00 UTC")).isEmpty();

        assertThat(page().at()).isEqualTo(Instant.parse("2026-03-14T09:03:00Z"));
        assertThat(page().version().label()).isEqualTo("text 2");
        assertThat(page().event().map(EventRow::name)).contains("PutRolePolicy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-99-99"})
    void whatIsNoTimeIsSaidAndChangesNothing(String typed) {
        navigation.tab().set(Navigation.Tab.POLICIES);
        PolicyPage before = page();

        assertThat(model.at(typed)).isPresent();

        assertThat(page()).isSameAs(before);
    }

    @Test
    void twoTextsAreComparedLineByLine() {
        navigation.tab().set(Navigation.Tab.POLICIES);
        model.at(Instant.parse("2026-03-14T09:03:00Z"));

        PolicyPage.Comparison comparison = page().comparison().orElseThrow();

        assertThat(comparison.lines().stream().filter(line -> line.kind() != LineDiff.Kind.SAME))
                .extracting(line -> line.kind().sign() + line.text().strip())
                .containsExactly("−\"Action\": \"s3:GetObject\",", "+\"Action\": \"s3:*\",");
    }

    @Test
    void checksSpeakOfTheTextThatIsShown() {
        navigation.tab().set(Navigation.Tab.POLICIES);
        model.at(Instant.parse("2026-03-14T09:03:00Z"));

        assertThat(page().findings()).extracting(CheckFinding::title).contains("All actions of a service");
        assertThat(page().findings()).extracting(CheckFinding::severity).doesNotContain(Severity.ERROR);
    }

    @Test
    void theBandTellsWhatIsKnownWhen() {
        navigation.tab().set(Navigation.Tab.POLICIES);

        List<VersionTimes.Stretch> stretches = page().times().stretches();

        assertThat(stretches)
                .extracting(VersionTimes.Stretch::label, VersionTimes.Stretch::state)
                .containsExactly(
                        tuple("text 1", VersionTimes.State.STALE),
                        tuple("text 1", VersionTimes.State.KNOWN),
                        tuple("text 2", VersionTimes.State.KNOWN),
                        tuple("not there", VersionTimes.State.NONE),
                        tuple("not there", VersionTimes.State.STALE));
        assertThat(page().times().changes())
                .extracting(VersionTimes.Change::label)
                .containsExactly("PutRolePolicy, admin", "DeleteRolePolicy, admin");
    }

    @Test
    void theSearchLooksInNamesKindsAndHolders() {
        navigation.tab().set(Navigation.Tab.POLICIES);

        model.search().set("trust loader");
        assertThat(model.found().get()).extracting(PolicyEntry::title).containsExactly("trust policy");

        model.search().set("");
        model.changedOnly().set(true);
        assertThat(model.found().get()).extracting(PolicyEntry::title).containsExactly("own");
    }

    @Test
    void aPolicyThatWasAskedForElsewhereIsChosen() {
        navigation.showPolicy(new Navigation.Policy(
                PolicyType.TRUST, "trust policy", "arn:aws:iam::111122223333:role/loader"));

        assertThat(page().entry().title()).isEqualTo("trust policy");
    }

    @Test
    void theEventBehindAVersionIsShownAmongTheEvents() {
        open.ask("action:GetUser");
        navigation.tab().set(Navigation.Tab.POLICIES);

        model.showEvent(PolicyCase.WIDENED);

        assertThat(navigation.tab().get()).isEqualTo(Navigation.Tab.EVENTS);
        assertThat(open.current().get().map(EventRow::name)).contains("PutRolePolicy");
        assertThat(open.shown().get().rows().stream().map(EventRow::name)).contains("PutRolePolicy", "GetUser");
    }

    private PolicyPage page() {
        return model.page().get().orElseThrow();
    }

    private static EventQuery query(String typed) {
        try {
            return EventQuery.parse(typed);
        } catch (QueryException e) {
            throw new AssertionError(e);
        }
    }
}
