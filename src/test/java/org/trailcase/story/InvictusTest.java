package org.trailcase.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.SharedData;
import org.trailcase.aws.PolicyType;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.Examiner;
import org.trailcase.explain.Explainer;
import org.trailcase.explain.Explanation;
import org.trailcase.explain.Verdict;
import org.trailcase.history.PolicyChange;
import org.trailcase.history.PolicyHistory;
import org.trailcase.intake.Intake;
import org.trailcase.intake.Receipt;
import org.trailcase.policy.evaluate.LayerState;
import org.trailcase.query.EventQuery;
import org.trailcase.work.Progress;

/// A real public trail, without any policy file beside it.
class InvictusTest {

    @TempDir
    Path folder;

    @Test
    void nothingIsLostAndNoStatementIsNamedThatIsNotInEvidence() throws Exception {
        Path trail = SharedData.path("trails/invictus-aws_dataset/data/CloudTrail");
        try (CaseFile caseFile = CaseFile.create(
                folder.resolve("invictus.trailcase"), CaseDescription.named("Invictus"), new Examiner("Examiner 1"))) {

            Receipt receipt = Intake.receive(caseFile, List.of(trail), Progress.SILENT);
            caseFile.refresh();

            assertThat(receipt.files().trail()).isEqualTo(55);
            assertThat(receipt.events()).isEqualTo(2_900);
            assertThat(receipt.defects()).isEmpty();
            List<EventRow> denied =
                    caseFile.find(EventQuery.parse("outcome:denied")).stream().toList();
            assertThat(denied).hasSize(60);
            Explainer explainer = new Explainer(
                    caseFile.catalog(),
                    PolicyHistory.of(caseFile.policySnapshots(), caseFile.eventsNamed(PolicyChange.EVENT_NAMES)));
            List<Explanation> why = denied.stream()
                    .map(row -> explainer.explain(caseFile.event(row)))
                    .toList();
            assertThat(why.stream().filter(one -> one.verdict() == Verdict.NOT_AUTHORIZATION))
                    .hasSize(2)
                    .allMatch(one -> one.event().name().source().equals("ce.amazonaws.com"));
            assertThat(why).allSatisfy(one -> assertThat(one.evaluation().orElseThrow().decidedBy())
                    .isEmpty());
            assertThat(why.stream()
                            .filter(one -> one.event().name().name().equals("GetPasswordData")))
                    .hasSize(29)
                    .allMatch(one -> one.verdict() == Verdict.UNDECIDED)
                    .allMatch(one -> one.evaluation().orElseThrow().layers().stream()
                            .filter(layer -> layer.policyType() == PolicyType.IDENTITY)
                            .allMatch(layer -> layer.state() == LayerState.NOT_IN_EVIDENCE));

            Receipt again = Intake.receive(caseFile, List.of(trail), Progress.SILENT);

            assertThat(again.alreadyPresent()).isEqualTo(55);
            assertThat(again.events()).isZero();
        }
    }
}
