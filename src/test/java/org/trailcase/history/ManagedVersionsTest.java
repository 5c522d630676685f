package org.trailcase.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trailcase.history.Ana.ALLOW;
import static org.trailcase.history.Ana.DENY;
import static org.trailcase.history.Ana.MANAGED;
import static org.trailcase.history.Ana.snapshot;
import static org.trailcase.history.AnasPolicies.held;
import static org.trailcase.history.AnasPolicies.history;
import static org.trailcase.history.AnasPolicies.inForce;
import static org.trailcase.history.AnasPolicies.names;
import static org.trailcase.history.Layers.quoted;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.history.PoliciesInForce.Shown;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.trail.Recorded;

/// In which version a managed policy was in force, and how far its text is known.
class ManagedVersionsTest {
    @Test
    void aManagedPolicyIsReadInTheVersionThatWasInForce() {
        PolicyHistory history = history(
                List.of(snapshot("2026-03-12T06:00:00Z", List.of(MANAGED))),
                Calls.iam(
                        "2026-03-12T07:00:00Z",
                        "CreatePolicyVersion",
                        "\"policyArn\":\"" + MANAGED + "\",\"setAsDefault\":true,\"policyDocument\":" + quoted(DENY),
                        ",\"responseElements\":{\"policyVersion\":{\"versionId\":\"v2\"}}"),
                Calls.iam(
                        "2026-03-12T08:00:00Z",
                        "SetDefaultPolicyVersion",
                        "\"policyArn\":\"" + MANAGED + "\",\"versionId\":\"v1\""));

        assertThat(names(inForce(history, "2026-03-12T06:30:00Z"))).contains(MANAGED + ": Allow");
        assertThat(names(inForce(history, "2026-03-12T07:30:00Z"))).contains(MANAGED + ": Deny");
        assertThat(names(inForce(history, "2026-03-12T08:30:00Z"))).contains(MANAGED + ": Allow");
    }

    @Test
    void beforeTheSecondVersionOfAManagedPolicyTheFirstWasInForce() {
        PolicyHistory history = history(
                List.of(snapshot("2026-03-12T09:00:00Z", List.of(MANAGED))),
                versionMade("2026-03-12T07:00:00Z", MANAGED, "v2", true),
                Calls.iam(
                        "2026-03-12T08:00:00Z",
                        "SetDefaultPolicyVersion",
                        "\"policyArn\":\"" + MANAGED + "\",\"versionId\":\"v1\""));

        Shown before = inForce(history, "2026-03-12T06:30:00Z");

        assertThat(names(before)).contains(MANAGED + ": Allow");
        assertThat(held(before).gaps()).isEmpty();
        assertThat(held(before).policies())
                .filteredOn(policy -> policy.name().equals(MANAGED))
                .extracting(policy -> policy.source().exhibit())
                .containsExactly("export.json");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            v2, true,  'The text of version v1 of %s, which was in force, is not in evidence.'
            v2, false, 'The text of version v1 of %s, which was in force, is not in evidence.'
            v3, true,  'Which version of %s was in force before 2026-03-12T07:00:00Z is not in evidence.'
            v3, false, 'The text of %s is not in evidence.'
            """)
    void aTextThatIsNotInEvidenceIsNamedByItsVersionWhereThatIsKnown(String made, boolean isDefault, String said) {
        String other = "arn:aws:iam::111122223333:policy/Other";
        PolicyHistory history = history(
                List.of(snapshot("2026-03-12T06:00:00Z", List.of(other))),
                versionMade("2026-03-12T07:00:00Z", other, made, isDefault));

        assertThat(held(inForce(history, "2026-03-12T06:30:00Z")).gaps()).containsExactly(said.formatted(other));
    }

    @Test
    void aVersionThatIsYoungerThanTheCallWasNotInForceThen() {
        PolicyHistory history = history(List.of(
                snapshot("2026-03-12T10:00:00Z", List.of(MANAGED), Optional.of(Instant.parse("2026-03-12T09:00:00Z")))));

        assertThat(held(inForce(history, "2026-03-12T08:00:00Z")).gaps()).singleElement().asString().contains("v1");
        assertThat(held(inForce(history, "2026-03-12T09:30:00Z")).gaps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            v1 v2*,    2026-03-12T07:30:00Z, Allow
            v1 v2*,    2026-03-12T08:30:00Z, Deny
            v1* v2,    2026-03-12T07:30:00Z, Allow
            v1 v2 v3*, 2026-03-12T07:30:00Z, Allow
            v1 v2 v3*, 2026-03-12T08:30:00Z, ?
            v1 v2*,    2026-03-12T06:30:00Z, ?
            v2*,       2026-03-12T07:30:00Z, ?
            v1 v3*,    2026-03-12T07:30:00Z, ?
            """)
    void beforeTheSecondVersionWasMadeTheFirstWasInForce(String versions, String time, String effect) {
        Shown shown = inForce(history(List.of(exportOf(versions))), time);

        assertThat(names(shown)).contains(effect.equals("?") ? "?" : MANAGED + ": " + effect);
        assertThat(held(shown).isComplete()).isEqualTo(!effect.equals("?"));
    }

    @Test
    void theDatesOfVersionsTellTheFirstWhateverTheTrailCoversAndShows() {
        PolicyHistory history = history(
                List.of(exportOf("v1 v2*")),
                Calls.iam(
                        "2026-03-12T09:30:00Z",
                        "SetDefaultPolicyVersion",
                        "\"policyArn\":\"" + MANAGED + "\",\"versionId\":\"v2\""));

        Shown before = inForce(history, "2026-03-12T07:30:00Z");

        assertThat(names(before)).contains(MANAGED + ": Allow");
        assertThat(held(before).gaps()).isEmpty();
    }

    private static Recorded versionMade(String time, String arn, String id, boolean isDefault) {
        return Calls.iam(
                time,
                "CreatePolicyVersion",
                "\"policyArn\":\"%s\",\"setAsDefault\":%s,\"policyDocument\":%s".formatted(arn, isDefault, quoted(DENY)),
                ",\"responseElements\":{\"policyVersion\":{\"versionId\":\"%s\"}}".formatted(id));
    }

    /// Versions made an hour apart, the first at 07:00; the one with a star is in force.
    private static AccountSnapshot exportOf(String versions) {
        AccountSnapshot export = snapshot("2026-03-12T11:00:00Z", List.of(MANAGED));
        List<ManagedPolicy.Version> all = Stream.of(versions.split(" "))
                .map(one -> new ManagedPolicy.Version(
                        one.replace("*", ""),
                        one.endsWith("*"),
                        new WrittenPolicy("Work", one.startsWith("v1") ? ALLOW : DENY, "/Policies/0"),
                        Optional.of(Instant.parse("2026-03-12T0%d:00:00Z".formatted(6 + one.charAt(1) - '0')))))
                .toList();
        return new AccountSnapshot(
                export.origin(),
                export.account(),
                export.collected(),
                export.holders(),
                List.of(new ManagedPolicy(MANAGED, "Work", all)));
    }
}
