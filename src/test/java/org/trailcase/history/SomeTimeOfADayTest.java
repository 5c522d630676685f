package org.trailcase.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trailcase.history.Layers.at;
import static org.trailcase.history.Layers.history;
import static org.trailcase.history.Layers.policy;
import static org.trailcase.history.Layers.quoted;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.Arn;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.layer.LayerInForce.Held;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.ResourceSnapshot;
import org.trailcase.policy.snapshot.ResourceState;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.SnapshotOrigin.AsOfFrom;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.trail.Recorded;
import org.trailcase.trail.TrailSpan;

/// Exports whose names carry a date and no time: they were made at some moment of that day.
class SomeTimeOfADayTest {
    private static final String USER = "arn:aws:iam::111122223333:user/ana";
    private static final String BUCKET = "arn:aws:s3:::lake";
    private static final SnapshotOrigin FOURTEENTH = new SnapshotOrigin(
            "export-2026-03-14.json", "0".repeat(64), Instant.parse("2026-03-14T00:00:00Z"), AsOfFrom.FILE_DATE);

    @ParameterizedTest
    @CsvSource(textBlock = """
            13T08:00:00, Shown ?
            14T08:00:00, Shown ?
            14T12:00:00, Shown
            15T08:00:00, Shown
            """)
    void whatAChangeOfTheDayMadeMayNotHaveBeenSoBeforeIt(String moment, String expected) {
        var history = history(List.of(ana("Shown")), put("14T10:00:00", "Shown"));

        assertThat(words(identity(history, moment))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            13T08:00:00, Shown
            14T08:00:00, Shown
            14T12:00:00, Made
            """)
    void whatNoChangeOfTheDayMadeWasSoBeforeThem(String moment, String expected) {
        var history = history(List.of(ana("Shown")), put("14T10:00:00", "Made"));

        assertThat(words(identity(history, moment))).isEqualTo(expected);
    }

    @Test
    void withoutAChangeOnTheDayTheMomentDoesNotMatter() {
        var history = history(List.of(ana("Shown")), put("13T10:00:00", "Shown"), put("15T10:00:00", "Later"));

        assertThat(words(identity(history, "14T00:00:01"))).isEqualTo("Shown");
        assertThat(words(identity(history, "14T23:59:59"))).isEqualTo("Shown");
        assertThat(words(identity(history, "15T12:00:00"))).isEqualTo("Later");
    }

    @Test
    void whoWasMadeOnThatDayIsTheOneThatIsShown() {
        var history = history(
                List.of(ana("Shown")),
                Calls.iam(
                        "2026-03-14T09:00:00Z",
                        "CreateUser",
                        "\"userName\":\"ana\"",
                        ",\"responseElements\":{\"user\":{\"userName\":\"ana\",\"userId\":\"AIDAEXAMPLEANA000001\",\"arn\":\"%s\"}}"
                                .formatted(USER)),
                put("14T10:00:00", "Shown"));

        assertThat(words(identity(history, "14T09:30:00"))).isEqualTo("nothing");
        assertThat(words(identity(history, "14T10:30:00"))).isEqualTo("Shown");
    }

    @Test
    void whoWasDeletedOnThatDayIsTheOneThatIsShown() {
        var history = history(
                List.of(ana("Shown")), Calls.iam("2026-03-14T10:00:00Z", "DeleteUser", "\"userName\":\"ana\""));

        assertThat(words(identity(history, "14T08:00:00"))).isEqualTo("Shown");
    }

    @Test
    void aTrailThatDoesNotCoverTheWholeDayLeavesItsRestUnseen() {
        var span = new TrailSpan("111122223333", "us-east-1", Instant.parse("2026-03-13T00:00:00Z"), Instant.parse("2026-03-14T12:00:00Z"));
        var history = PolicyHistory.of(List.of(ana("Shown")), List.of(), List.of(span));

        assertThat(((Held) identity(history, "14T08:00:00")).stale()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Shown, 13T08:00:00, Shown … ?
            Shown, 14T08:00:00, Shown … ?
            Shown, 14T12:00:00, Shown
            Made,  14T08:00:00, Shown
            Made,  14T12:00:00, Made
            """)
    void aPolicyOfAResourceIsInDoubtInTheSameWay(String made, String moment, String expected) {
        var shown = new ResourceSnapshot(
                FOURTEENTH, List.of(ResourceState.withPolicy(BUCKET, new WrittenPolicy("p", policy("Shown"), ""))));
        var put = Calls.call(
                "s3", "14T10:00:00", "PutBucketPolicy", "{\"bucketName\":\"lake\",\"bucketPolicy\":%s}".formatted(policy(made)), "null");

        LayerInForce layer = history(List.of(shown), put)
                .resource(
                        new RequestedResource.Exact(BUCKET),
                        Optional.of("111122223333"),
                        Optional.empty(),
                        new ActionName("s3", "ListBucket"),
                        at(moment));

        assertThat(words(layer)).isEqualTo(expected);
    }

    private static Recorded put(String time, String sid) {
        return Calls.iam(
                "2026-03-" + time + "Z",
                "PutUserPolicy",
                "\"userName\":\"ana\",\"policyName\":\"own\",\"policyDocument\":" + quoted(policy(sid)));
    }

    private static LayerInForce identity(PolicyHistory history, String moment) {
        return history.identity(Arn.parse(USER).orElseThrow(), at(moment));
    }

    private static String words(LayerInForce layer) {
        boolean doubted = layer instanceof Held held && held.policies().anyMatch(policy -> policy.doubt().isPresent());
        return Layers.words(layer) + (doubted ? " ?" : "");
    }

    private static AccountSnapshot ana(String sid) {
        var user = new PolicyHolder(
                PolicyHolder.Kind.USER,
                new PolicyHolder.Identity(USER, "ana", "/", "AIDAEXAMPLEANA000001"),
                PolicyHolder.Part.all(),
                List.of(new WrittenPolicy("own", policy(sid), "/x")),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                "/x");
        return new AccountSnapshot(FOURTEENTH, "111122223333", Set.of(), List.of(user), List.of());
    }
}
