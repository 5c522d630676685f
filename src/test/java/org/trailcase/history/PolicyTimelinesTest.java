package org.trailcase.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.layer.PolicyTimeline;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.trail.Recorded;

class PolicyTimelinesTest {
    private static final String ROLE = "arn:aws:iam::111122223333:role/loader";
    private static final String WORK = "arn:aws:iam::111122223333:policy/Work";
    private static final String FENCE = "arn:aws:iam::111122223333:policy/Fence";

    @Test
    void anInlinePolicyGoesFromTheExportsTextToThatOfTheCallThatPutAnother() {
        PolicyTimeline timeline = timeline(
                PolicyType.IDENTITY,
                "own",
                Calls.iam("2026-03-12T08:00:00Z", "PutRolePolicy", put("own", "s3:Get*")));

        assertThat(described(timeline))
                .containsExactly(
                        ".. to 2026-03-12T08:00:00Z: s3:* by export.json",
                        "2026-03-12T08:00:00Z to ..: s3:Get* by PutRolePolicy 2026-03-12T08:00:00Z");
    }

    @Test
    void aPolicyThatWasTakenAwaySaysSo() {
        PolicyTimeline timeline = timeline(
                PolicyType.IDENTITY,
                "own",
                Calls.iam("2026-03-12T08:00:00Z", "DeleteRolePolicy", "\"roleName\":\"loader\",\"policyName\":\"own\""));

        assertThat(described(timeline).getLast())
                .isEqualTo("2026-03-12T08:00:00Z to ..: There was no inline policy of this name. by DeleteRolePolicy"
                        + " 2026-03-12T08:00:00Z");
    }

    @Test
    void aManagedPolicyHangsOnARoleFromTheCallThatAttachedItAndChangesWithItsVersions() {
        PolicyTimeline timeline = timeline(
                PolicyType.IDENTITY,
                WORK,
                Calls.iam("2026-03-12T08:00:00Z", "AttachRolePolicy", "\"roleName\":\"loader\",\"policyArn\":\"%s\"".formatted(WORK)),
                Calls.iam(
                        "2026-03-12T09:00:00Z",
                        "CreatePolicyVersion",
                        "\"policyArn\":\"%s\",\"setAsDefault\":true,\"policyDocument\":%s".formatted(WORK, quoted(allow("iam:*"))),
                        ",\"responseElements\":{\"policyVersion\":{\"versionId\":\"v2\",\"isDefaultVersion\":true}}"));

        assertThat(described(timeline))
                .containsExactly(
                        ".. to 2026-03-12T08:00:00Z: It was not attached. by export.json",
                        "2026-03-12T08:00:00Z to 2026-03-12T09:00:00Z: sqs:* by AttachRolePolicy 2026-03-12T08:00:00Z",
                        "2026-03-12T09:00:00Z to ..: iam:* by CreatePolicyVersion 2026-03-12T09:00:00Z");
    }

    @Test
    void aManagedPolicyHasATimelineOfItsOwnWhoeverItHangsOn() {
        assertThat(described(find(history(), PolicyType.IDENTITY, WORK, "")))
                .containsExactly(".. to ..: sqs:* by export.json");
    }

    @Test
    void noVersionStandsBeforeItWasMade() {
        ManagedPolicy work = new ManagedPolicy(
                WORK,
                "Work",
                List.of(
                        version("v1", false, "sqs:*", "2026-03-08T09:00:00Z"),
                        version("v2", true, "iam:*", "2026-03-09T09:00:00Z")));

        PolicyHistory history = PolicyHistory.of(List.of(export(work)), List.of(), Calls.WHOLE_MONTH);

        assertThat(described(find(history, PolicyType.IDENTITY, WORK, "")))
                .containsExactly(
                        ".. to 2026-03-08T09:00:00Z: Version v2 of " + WORK + ", in force at 2026-03-10T06:00:00Z, was made only"
                                + " at 2026-03-09T09:00:00Z; what was in force before is not in evidence. by export.json",
                        "2026-03-08T09:00:00Z to 2026-03-09T09:00:00Z: sqs:* by export.json",
                        "2026-03-09T09:00:00Z to ..: iam:* by export.json");
    }

    private static ManagedPolicy.Version version(String id, boolean isDefault, String action, String made) {
        return new ManagedPolicy.Version(
                id, isDefault, new WrittenPolicy("Work", allow(action), "/y"), Optional.of(Instant.parse(made)));
    }

    @Test
    void aBoundaryIsFollowedByItsArn() {
        PolicyTimeline timeline = timeline(
                PolicyType.PERMISSIONS_BOUNDARY,
                FENCE,
                Calls.iam("2026-03-12T08:00:00Z", "DeleteRolePermissionsBoundary", "\"roleName\":\"loader\""));

        assertThat(described(timeline))
                .containsExactly(
                        ".. to 2026-03-12T08:00:00Z: ec2:* by export.json",
                        "2026-03-12T08:00:00Z to ..: It was not the boundary. by DeleteRolePermissionsBoundary"
                                + " 2026-03-12T08:00:00Z");
    }

    @Test
    void aTrustPolicyThatOnlyACallTellsOfIsUnknownBeforeIt() {
        PolicyHistory history = PolicyHistory.of(
                List.of(),
                List.of(Calls.iam(
                        "2026-03-12T08:00:00Z",
                        "UpdateAssumeRolePolicy",
                        "\"roleName\":\"loader\",\"policyDocument\":" + quoted(allow("sts:AssumeRole")))),
                Calls.WHOLE_MONTH);

        PolicyTimeline timeline = find(history, PolicyType.TRUST, "trust policy", ROLE);

        assertThat(timeline.versions().getFirst().text()).isEmpty();
        assertThat(timeline.versions().getFirst().why()).contains("before UpdateAssumeRolePolicy");
        assertThat(described(timeline).getLast()).contains("sts:AssumeRole by UpdateAssumeRolePolicy");
    }

    @Test
    void beforeItsHolderWasMadeAndAfterItWasDeletedAPolicyWasNotThere() {
        PolicyHistory history = PolicyHistory.of(
                List.of(),
                List.of(
                        Calls.iam(
                                "2026-03-12T08:00:00Z",
                                "CreateRole",
                                "\"roleName\":\"loader\",\"assumeRolePolicyDocument\":" + quoted(allow("sts:AssumeRole"))),
                        Calls.iam("2026-03-12T09:00:00Z", "DeleteRole", "\"roleName\":\"loader\"")),
                Calls.WHOLE_MONTH);

        assertThat(described(find(history, PolicyType.TRUST, "trust policy", ROLE)))
                .containsExactly(
                        ".. to 2026-03-12T08:00:00Z: The role loader was not there. by CreateRole 2026-03-12T08:00:00Z",
                        "2026-03-12T08:00:00Z to 2026-03-12T09:00:00Z: sts:AssumeRole by CreateRole 2026-03-12T08:00:00Z",
                        "2026-03-12T09:00:00Z to ..: The role loader was not there. by DeleteRole 2026-03-12T09:00:00Z");
    }

    private static PolicyTimeline timeline(PolicyType type, String name, Recorded... calls) {
        return find(history(calls), type, name, ROLE);
    }

    private static PolicyTimeline find(PolicyHistory history, PolicyType type, String name, String attachedTo) {
        return history.timelines().stream()
                .filter(one -> one.type() == type && one.name().equals(name) && one.attachedTo().equals(attachedTo))
                .findFirst()
                .orElseThrow();
    }

    private static PolicyHistory history(Recorded... calls) {
        return PolicyHistory.of(List.of(export()), List.of(calls), Calls.WHOLE_MONTH);
    }

    /// When, the action that the text allows or why there is none, and who says so.
    private static List<String> described(PolicyTimeline timeline) {
        return timeline.versions().stream()
                .map(version -> "%s to %s: %s by %s"
                        .formatted(
                                version.from().map(Instant::toString).orElse(".."),
                                version.until().map(Instant::toString).orElse(".."),
                                version.text()
                                        .map(text -> text.replaceAll("(?s).*\"Action\":\"([^\"]+)\".*", "$1"))
                                        .orElse(version.why()),
                                version.source().eventId().orElse(version.source().exhibit())))
                .toList();
    }

    private static AccountSnapshot export() {
        PolicyHolder role = new PolicyHolder(
                PolicyHolder.Kind.ROLE,
                new PolicyHolder.Identity(ROLE, "loader", "/", "AROAEXAMPLELOADER001"),
                PolicyHolder.Part.all(),
                List.of(new WrittenPolicy("own", allow("s3:*"), "/x")),
                List.of(),
                List.of(),
                Optional.of(FENCE),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                "/RoleDetailList/0");
        return export(List.of(role), List.of(managed(WORK, "Work", "sqs:*"), managed(FENCE, "Fence", "ec2:*")));
    }

    private static AccountSnapshot export(ManagedPolicy managed) {
        return export(List.of(), List.of(managed));
    }

    private static AccountSnapshot export(List<PolicyHolder> holders, List<ManagedPolicy> managed) {
        return new AccountSnapshot(
                new SnapshotOrigin(
                        "export.json",
                        "0".repeat(64),
                        Instant.parse("2026-03-10T06:00:00Z"),
                        SnapshotOrigin.AsOfFrom.EXAMINER),
                Calls.ACCOUNT,
                EnumSet.allOf(AccountSnapshot.Section.class),
                holders,
                managed);
    }

    private static ManagedPolicy managed(String arn, String name, String action) {
        return new ManagedPolicy(
                arn,
                name,
                List.of(new ManagedPolicy.Version("v1", true, new WrittenPolicy(name, allow(action), "/y"), Optional.empty())));
    }

    private static String put(String name, String action) {
        return "\"roleName\":\"loader\",\"policyName\":\"%s\",\"policyDocument\":%s".formatted(name, quoted(allow(action)));
    }

    private static String allow(String action) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"%s\",\"Resource\":\"*\"}]}"
                .formatted(action);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }
}
