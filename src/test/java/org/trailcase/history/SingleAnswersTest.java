package org.trailcase.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trailcase.aws.Arn;
import org.trailcase.history.layer.LayerInForce.Held;
import org.trailcase.history.track.Point;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.PolicyHolder.Identity;
import org.trailcase.policy.snapshot.PolicyHolder.Part;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.SnapshotOrigin.AsOfFrom;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.trail.TrailSpan;

/// Answers about one role each, put together.
class SingleAnswersTest {
    private static final String ALLOW = "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}";
    private static final String ROLE = "arn:aws:iam::111122223333:role/app";
    private static final WrittenPolicy TEXT = new WrittenPolicy("p", ALLOW, "/PolicyDocument");
    private static final WrittenPolicy NAME = WrittenPolicy.nameOnly("p", "/PolicyNames/0");

    @Test
    void aListOfNamesAndTheTextsOfEachAreAllPoliciesOfTheRole() {
        var names = answer("111122223333", "2026-03-12T06:00:00Z", Set.of(Part.INLINE), NAME);
        var text = answer("111122223333", "2026-03-12T06:00:05Z", Set.of(), TEXT);

        for (var snapshots : List.of(List.of(names, text), List.of(text, names))) {
            for (String moment : List.of("2026-03-12T05:00:00Z", "2026-03-12T06:00:03Z", "2026-03-12T07:00:00Z")) {
                Held held = held(snapshots, List.of(), moment).orElseThrow();
                assertThat(held.policies()).extracting(AttachedPolicy::name).containsExactly("p");
                assertThat(held.gaps()).noneMatch(gap -> gap.contains("inline"));
            }
        }
    }

    @Test
    void aNameWhoseTextIsNowhereIsAPolicyThatIsNotShown() {
        var names = answer("111122223333", "2026-03-12T06:00:00Z", Set.of(Part.INLINE), NAME);

        Held held = held(List.of(names), List.of(), "2026-03-12T07:00:00Z").orElseThrow();

        assertThat(held.policies()).isEmpty();
        assertThat(held.gaps()).anyMatch(gap -> gap.contains("p"));
    }

    @Test
    void anAnswerWithoutAnAccountIsOfTheOnlyOneInTheEvidence() {
        var text = answer("", "2026-03-12T06:00:00Z", Set.of(), TEXT);

        var one = held(List.of(text), List.of(span("111122223333")), "2026-03-12T07:00:00Z");
        var several = held(
                List.of(text), List.of(span("111122223333"), span("444455556666")), "2026-03-12T07:00:00Z");

        assertThat(one.orElseThrow().policies()).singleElement().satisfies(policy ->
                assertThat(policy.attachedTo()).isEqualTo(ROLE));
        assertThat(several).isEmpty();
    }

    private static Optional<Held> held(List<AccountSnapshot> snapshots, List<TrailSpan> spans, String moment) {
        Point at = Point.before(Instant.parse(moment));
        return PolicyHistory.of(snapshots, List.of(), spans).identity(Arn.parse(ROLE).orElseThrow(), at)
                        instanceof Held held
                ? Optional.of(held)
                : Optional.empty();
    }

    private static TrailSpan span(String account) {
        return new TrailSpan(account, "", Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-31T00:00:00Z"));
    }

    private static AccountSnapshot answer(String account, String asOf, Set<Part> shown, WrittenPolicy policy) {
        var role = new PolicyHolder(
                PolicyHolder.Kind.ROLE,
                new Identity("arn:aws:iam::%s:role/app".formatted(account), "app", "", ""),
                shown,
                List.of(policy),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                policy.pointer());
        var origin = new SnapshotOrigin("a.json", "ab", Instant.parse(asOf), AsOfFrom.FILE_NAME);
        return new AccountSnapshot(origin, account, Set.of(), List.of(role), List.of());
    }
}
