package org.trailcase.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trailcase.history.track.Point;
import org.trailcase.trail.Recorded;

/// Who comes, goes or is renamed within one second.
class SameSecondLivesTest {

    @Test
    void whoWasMadeAndDeletedInOneSecondIsGoneWhereTheNameWasFreeBefore() {
        PolicyHistory history = Layers.history(
                List.of(),
                named("07:00:00", "CreateUser"),
                named("07:30:00", "DeleteUser"),
                named("08:00:00", "CreateUser"),
                named("08:00:00", "DeleteUser"));

        assertThat(present(history, "07:15:00")).containsExactly("arn:aws:iam::111122223333:user/ana");
        assertThat(present(history, "10:00:00")).isEmpty();
    }

    @Test
    void whoeverHadTheNameIsTheOneThatWasDeletedWhereItIsTakenInTheSameSecond() {
        PolicyHistory history = Layers.history(
                List.of(),
                named("07:00:00", "CreateUser"),
                named("08:00:00", "CreateUser"),
                named("08:00:00", "DeleteUser"));

        assertThat(present(history, "10:00:00")).containsExactly("arn:aws:iam::111122223333:user/ana");
    }

    private static List<String> present(PolicyHistory history, String time) {
        return history.principals(at(time)).stream().map(PrincipalPolicies::arn).toList();
    }

    private static Point at(String time) {
        return Layers.at("12T" + time);
    }

    private static Recorded named(String time, String call) {
        return Calls.iam("2026-03-12T" + time + "Z", call, "\"userName\":\"ana\"");
    }
}
