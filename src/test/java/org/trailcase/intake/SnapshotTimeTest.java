package org.trailcase.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.policy.snapshot.SnapshotOrigin.AsOfFrom;

class SnapshotTimeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            gaad_2026-03-14T06-00-00Z.json,                 2026-03-14T06:00:00Z, FILE_NAME
            account-20260314T060000Z.json,                  2026-03-14T06:00:00Z, FILE_NAME
            111122223333_2026-03-14_06-30.json,             2026-03-14T06:30:00Z, FILE_NAME
            iam 2026-03-14 06.30.15.json,                   2026-03-14T06:30:15Z, FILE_NAME
            iam-2026-03-14.json,                            2026-03-14T00:00:00Z, FILE_DATE
            iam-20260314.json,                              2026-03-14T00:00:00Z, FILE_DATE
            202603140600_iam.json,,
            2026-13-45_and_2026-03-14T06-00Z.json,          2026-03-14T06:00:00Z, FILE_NAME
            111122223333_iam.json,,
            iam.json,,
            """)
    void theMomentIsReadFromAFileName(String name, Instant moment, AsOfFrom from) {
        assertThat(SnapshotTime.in(name).map(SnapshotTime.Named::moment).orElse(null)).isEqualTo(moment);
        assertThat(SnapshotTime.in(name).map(SnapshotTime.Named::from).orElse(null)).isEqualTo(from);
    }
}
