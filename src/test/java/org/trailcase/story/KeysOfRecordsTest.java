package org.trailcase.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.explain.Explainer;
import org.trailcase.explain.Explanation;
import org.trailcase.explain.request.KeyFact;
import org.trailcase.explain.request.RequestFacts;

/// What is told of a condition key does not depend on whether it is asked for alone or among all.
class KeysOfRecordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"credential-hunt", "crypto-mining"})
    void aKeyAskedForAloneIsTheSameAsAmongAll(String sample, @TempDir Path folder) {
        try (StoryCase story = StoryCase.of(sample, folder)) {
            assertSame(story.caseFile);
        }
    }

    @Test
    void ofAPublicTrailToo(@TempDir Path folder) {
        try (StoryCase story = StoryCase.ofInvictus(folder)) {
            assertSame(story.caseFile);
        }
    }

    // Two explanations, so that what the first question worked out is not at hand for the second.
    private static void assertSame(CaseFile caseFile) {
        Explainer explainer = Explainer.of(caseFile);
        for (EventRow row : caseFile.all().stream().toList()) {
            Explanation alone = explainer.explain(caseFile.event(row));
            Explanation among = explainer.explain(caseFile.event(row));
            if (alone.authorization() instanceof Explanation.Authorization.Evaluated evaluated
                    && among.authorization() instanceof Explanation.Authorization.Evaluated other) {
                RequestFacts asked = evaluated.evidence().facts();
                for (KeyFact told : other.evidence().facts().keys()) {
                    KeyFact one = asked.key(told.key());
                    assertThat(one.value()).as("%s of event %d", told.key(), row.id()).isEqualTo(told.value());
                    assertThat(one.source().words()).isEqualTo(told.source().words());
                }
            }
        }
    }
}
