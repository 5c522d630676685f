package org.trailcase.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.trail.credential.CredentialRecord;

class CredentialReportTest {
    private static final String REPORT =
            """
            user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated
            <root_account>,arn:aws:iam::111122223333:root,2020-01-01T00:00:00+00:00,not_supported,no_information,not_supported,not_supported,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A
            "dora, the first",arn:aws:iam::111122223333:user/dora,2025-06-01T08:00:00+00:00,true,2026-02-27T09:00:00+00:00,2025-06-01T08:00:00+00:00,N/A,false,true,2025-03-01T00:00:00+00:00,2026-02-28T10:00:00+00:00,eu-west-1,ec2,false,2025-01-01T00:00:00+00:00,N/A,N/A,N/A,true,2025-01-01T00:00:00+00:00,false,N/A
            """;

    @TempDir
    Path folder;

    @Test
    void eachUserIsALineWithItsKeys() throws Exception {
        Found found = Found.in(folder, "\ufeff" + REPORT);

        assertThat(found.title()).isEqualTo("IAM credential report");
        assertThat(found.credentials)
                .extracting(CredentialRecord::user)
                .containsExactly(CredentialRecord.ROOT, "dora, the first");
        CredentialRecord dora = found.credentials.get(1);
        assertThat(dora.keys()).extracting(CredentialRecord.Key::active).containsExactly(true, false);
        assertThat(found.credentials.getFirst().keys()).isEmpty();
        assertThat(found.credentials.getFirst().password().enabled()).isEmpty();
        assertThat(found.defects).isEmpty();
    }

    @Test
    void theAnswerOfTheApiKnowsWhenItWasMade() throws Exception {
        String content = Base64.getEncoder().encodeToString(REPORT.getBytes(StandardCharsets.UTF_8));

        Found found = Found.in(
                folder,
                "{\"Content\":\"%s\",\"ReportFormat\":\"text/csv\",\"GeneratedTime\":\"2026-03-01T00:00:00+00:00\"}"
                        .formatted(content));

        assertThat(found.credentials).hasSize(2);
        assertThat(found.credentials.get(1).asOf()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(found.credentials.get(1).sentences())
                .containsExactly(
                        "MFA not active",
                        "password last used 2026-02-27T09:00:00Z",
                        "access key 1 active, 365 days old, last used 2026-02-28T10:00:00Z (ec2 in eu-west-1)",
                        "access key 2 inactive, 424 days old, no use known",
                        "1 signing certificate active");
    }

    @Test
    void missingColumnsSayNothing() throws Exception {
        Found found = Found.in(
                folder, "user,arn,user_creation_time,mfa_active\nada,arn:aws:iam::111122223333:user/ada,N/A,true\n");

        assertThat(found.credentials).singleElement().satisfies(ada -> {
            assertThat(ada.mfaActive()).isTrue();
            assertThat(ada.keys()).isEmpty();
            assertThat(ada.created()).isEmpty();
        });
    }

    @Test
    void whatIsNoTableInsideIsADefect() throws Exception {
        Found found = Found.in(folder, "{\"Content\":\"%%%\",\"ReportFormat\":\"text/csv\"}");

        assertThat(found.credentials).isEmpty();
        assertThat(found.defects).hasSize(1);
    }
}
