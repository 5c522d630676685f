package org.trailcase.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.casefile.TracedFinding;
import org.trailcase.query.EventQuery;

/// GuardDuty's findings lead into the trail of the sample case.
class FindingsTest {

    @TempDir
    Path folder;

    @Test
    void twoFindingsBeforeAndAfterTheRebuildAreTheSameRoleAgain() {
        try (StoryCase story = StoryCase.of("crypto-mining", folder)) {
            List<TracedFinding> findings = story.caseFile.tracedFindings();

            assertThat(findings).hasSize(2);
            assertThat(findings)
                    .allSatisfy(one -> assertThat(one.principals())
                            .containsExactly("arn:aws:iam::111122223333:role/acme-media-task"));
            assertThat(findings.getFirst().recurrence()).isEmpty();
            assertThat(findings.get(1).recurrence().orElseThrow()).startsWith("Again acme-media-task: ");
            assertThat(findings.getFirst().query().map(EventQuery::written))
                    .contains("session:3f1c9a5d7e2b4860a1d4c7f09b3e5826 since:2026-04-16T12:24:50Z until:2026-04-17T01:31:12Z");
            assertThat(story.caseFile.find(findings.getFirst().query().orElseThrow()).size())
                    .isEqualTo(findings.getFirst().events())
                    .isPositive();
        }
    }
}
