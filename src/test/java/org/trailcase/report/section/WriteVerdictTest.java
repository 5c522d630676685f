package org.trailcase.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WriteVerdictTest {

    @Test
    void allDenied() {
        assertThat(verdict(11, 0, 0, Map.of()).sentence())
                .isEqualTo("11 of 11 attempted write actions were denied; 0 succeeded.");
    }

    @Test
    void oneDenied() {
        assertThat(verdict(1, 0, 0, Map.of()).sentence())
                .isEqualTo("1 of 1 attempted write action was denied; 0 succeeded.");
    }

    @Test
    void oneSuccessTurnsTheSentenceAndIsNamed() {
        assertThat(verdict(10, 0, 0, Map.of("iam:CreateAccessKey", 1L)).sentence())
                .isEqualTo("1 of 11 attempted write actions succeeded (iam:CreateAccessKey); 10 were denied.");
    }

    @Test
    void anotherErrorIsNeitherSuccessNorDenial() {
        assertThat(verdict(10, 1, 0, Map.of()).sentence())
                .isEqualTo("10 of 11 attempted write actions were denied; 0 succeeded; 1 failed for another reason.");
    }

    @Test
    void anOutcomeThatIsNotRecordedIsCountedApart() {
        assertThat(verdict(2, 0, 1, Map.of()).sentence())
                .isEqualTo("2 of 3 attempted write actions were denied; 0 succeeded; of 1 the outcome is not recorded.");
    }

    @Test
    void manySuccessesAreNamedInPart() {
        Map<String, Long> succeeded = new LinkedHashMap<>();
        for (String action : "a:A b:B c:C d:D e:E".split(" ")) {
            succeeded.put(action, 2L);
        }

        assertThat(verdict(0, 0, 0, succeeded).sentence())
                .isEqualTo("10 of 10 attempted write actions succeeded (a:A ×2, b:B ×2, c:C ×2, d:D ×2 and 1 more);"
                        + " 0 were denied.");
    }

    @Test
    void nothingAttempted() {
        assertThat(verdict(0, 0, 0, Map.of()).sentence())
                .isEqualTo("No write action was attempted, on the records held.");
    }

    private static WriteVerdict verdict(long denied, long failed, long unknown, Map<String, Long> succeeded) {
        long successes = succeeded.values().stream().mapToLong(Long::longValue).sum();
        return new WriteVerdict(denied + failed + unknown + successes, denied, failed, unknown, succeeded);
    }
}
