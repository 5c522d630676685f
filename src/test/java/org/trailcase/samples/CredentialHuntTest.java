package org.trailcase.samples;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trailcase.json.JsonException;

/// What the story of the credential hunt promises to whoever tries the program on it.
class CredentialHuntTest {
    private final SampleTrail trail;
    private final SampleTrail window;

    CredentialHuntTest() throws IOException, JsonException {
        trail = SampleTrail.read("credential-hunt");
        window = trail.of("AcmeFed-DBA").between("2026-03-12T09:00:00Z", "2026-03-12T11:00:00Z");
    }

    @Test
    void theAdministratorSignsInExactlyThreeTimesWithinTheTwoHours() {
        SampleTrail signIns = window.named("ConsoleLogin");

        assertThat(signIns.events()).hasSize(3);
        assertThat(signIns.events()).map(SampleTrail::key).doesNotHaveDuplicates();
    }

    @Test
    void everyAttemptToChangeSomethingIsDenied() {
        SampleTrail writes = window.writes();

        assertThat(writes.events()).hasSize(Intruder.WRITE_ATTEMPTS);
        assertThat(writes.events()).map(SampleTrail::code).containsOnly("AccessDenied");
    }

    @Test
    void eachSessionTriesOtherActions() {
        Map<String, Set<String>> bySession = window.writes().events().stream()
                .collect(groupingBy(SampleTrail::key, mapping(SampleTrail::name, toSet())));

        assertThat(bySession.values())
                .containsExactlyInAnyOrder(
                        Set.of("CreateAccessKey", "CreateLoginProfile", "UpdateAccessKey"),
                        Set.of("PutRolePolicy", "CreatePolicyVersion", "CreateAccessKey"),
                        Set.of(
                                "CreateLoginProfile",
                                "DeleteAccessKey",
                                "UpdateAccessKey",
                                "CreatePolicyVersion",
                                "PutRolePolicy"));
    }

    @Test
    void whatOnlyReadsIdentitiesAndDatabasesSucceeds() {
        assertThat(window.only(event -> SampleTrail.code(event).isEmpty()).names())
                .contains("ListUsers", "ListAccessKeys", "GetPolicyVersion", "DescribeDBInstances");
    }

    @Test
    void oneErrorOfTheAdministratorIsNoDenial() {
        assertThat(trail.of("AcmeFed-DBA")
                        .only(event -> SampleTrail.code(event).equals("DBInstanceNotFound"))
                        .events())
                .hasSize(1);
    }

    @Test
    void afterTheRevocationTheOldSessionIsDeniedExplicitly() {
        SampleTrail later = trail.of("AcmeFed-DBA").between("2026-03-12T11:31:05Z", "2026-03-12T12:00:00Z");

        assertThat(later.events())
                .hasSize(3)
                .allMatch(event -> event.text("errorMessage").orElse("").contains("with an explicit deny"));
    }

    @Test
    void theMendedReportFindsItsArchiveTheNextNight() {
        SampleTrail calls = trail.of("report-writer").named("GetBucketLocation");

        assertThat(calls.between("2026-03-12T00:00:00Z", "2026-03-13T00:00:00Z").events())
                .map(SampleTrail::code)
                .containsExactly("", "AccessDenied", "AccessDenied", "AccessDenied");
        assertThat(calls.between("2026-03-13T00:00:00Z", "2026-03-14T00:00:00Z").events())
                .map(SampleTrail::code)
                .containsOnly("");
    }
}
