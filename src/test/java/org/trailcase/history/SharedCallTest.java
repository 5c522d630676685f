package org.trailcase.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trailcase.history.Layers.quoted;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.aws.Arn;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.track.Point;
import org.trailcase.trail.Event;
import org.trailcase.trail.Recorded;

/// What stands in the trail twice is one call, and has no part in the decision about itself.
class SharedCallTest {
    private static final Arn ANA = Arn.parse("arn:aws:iam::111122223333:user/ana").orElseThrow();
    private static final String SHARED = ",\"sharedEventID\":\"shared\",\"eventID\":\"%s\"";

    @Test
    void aCallIsDecidedOnWithoutTheChangeThatItsTwinRecords() {
        Event call = put("one", "own").event();
        PolicyHistory history = PolicyHistory.of(
                List.of(), List.of(put("one", "own"), put("two", "own")), Calls.WHOLE_MONTH);

        assertThat(history.points(call)).containsExactly(Point.before(call.time()));
        assertThat(history.recent(call, Set.of(), Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void aRecordOfTheSameRequestUnderAnotherIdIsTheSameCall() {
        Event call = requested("one").event();
        PolicyHistory history = PolicyHistory.of(
                List.of(), List.of(requested("one"), requested("two")), Calls.WHOLE_MONTH);

        assertThat(history.points(call)).containsExactly(Point.before(call.time()));
    }

    @Test
    void anotherChangeOfTheSecondIsMetWithoutTheOneOfTheCall() {
        Event call = put("one", "own").event();
        PolicyHistory history = PolicyHistory.of(
                List.of(Ana.snapshot("2026-03-12T06:00:00Z", List.of())),
                List.of(put("one", "mine"), put("two", "mine"), put("three", "others", "")),
                Calls.WHOLE_MONTH);

        assertThat(ways(history, call)).containsExactlyInAnyOrder("own shared", "others own shared");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    a,       own shared|a own shared
                    a b,     own shared|a own shared|b own shared|a b own shared
                    a b c,   own shared|a own shared|b own shared|c own shared|a b own shared|a c own shared|b c own shared|a b c own shared
                    """)
    void everySelectionOfTheChangesOfASecondMayHaveComeBeforeACall(String changes, String ways) {
        List<Recorded> calls = Stream.of(changes.split(" ")).map(name -> put(name, name, "")).toList();
        PolicyHistory history = PolicyHistory.of(
                List.of(Ana.snapshot("2026-03-12T06:00:00Z", List.of())), calls, Calls.WHOLE_MONTH);

        assertThat(ways(history, Calls.ana("2026-03-12T08:00:00Z", Ana.ANA)))
                .containsExactlyInAnyOrder(ways.split("\\|"));
    }

    @Test
    void whatIsMadeInASecondIsMadeBeforeAnythingIsDoneWithIt() {
        Recorded made = Calls.iam("2026-03-12T08:00:00Z", "CreateUser", "\"userName\":\"bea\"");
        PolicyHistory history = PolicyHistory.of(
                List.of(Ana.snapshot("2026-03-12T06:00:00Z", List.of())),
                List.of(made, put("p", "p", "")),
                Calls.WHOLE_MONTH);

        assertThat(history.points(Calls.ana("2026-03-12T08:00:00Z", Ana.ANA))).hasSize(3);
    }

    private static List<String> ways(PolicyHistory history, Event call) {
        return history.points(call).stream()
                .map(at -> names((LayerInForce.Held) history.identity(ANA, at)))
                .distinct()
                .toList();
    }

    private static String names(LayerInForce.Held held) {
        return String.join(" ", held.policies().map(policy -> policy.name()).sorted().toList());
    }

    private static Recorded put(String id, String name) {
        return put(id, name, SHARED.formatted(id));
    }

    private static Recorded requested(String id) {
        return put(id, "own", ",\"requestID\":\"request\",\"eventID\":\"%s\"".formatted(id));
    }

    private static Recorded put(String id, String name, String more) {
        return Calls.iam(
                "2026-03-12T08:00:00Z",
                "PutUserPolicy",
                "\"userName\":\"ana\",\"policyName\":\"%s\",\"policyDocument\":%s".formatted(name, quoted(Ana.ALLOW)),
                more.isEmpty() ? ",\"eventID\":\"%s\"".formatted(id) : more);
    }
}
