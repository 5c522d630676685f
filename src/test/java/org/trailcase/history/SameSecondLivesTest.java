package org.trailcase.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.aws.Arn;
import org.trailcase.history.layer.LayerInForce;
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

    @Test
    void aRenameThatIsRecordedTwiceIsOne() {
        PolicyHistory history = history(renamed("user"), renamed("user"), put("09:30:00", "anna"));

        assertThat(own(history, "anna", "10:00:00")).isEqualTo("more own shared");
        assertThat(present(history, "10:00:00"))
                .containsExactly("arn:aws:iam::111122223333:group/team", "arn:aws:iam::111122223333:user/anna");
    }

    @Test
    void aChangeUnderTheOldNameInTheSecondOfTheRenameIsOfTheSame() {
        PolicyHistory history = history(renamed("user"), put("09:00:00", "ana"));

        assertThat(own(history, "anna", "10:00:00")).isEqualTo("more own shared");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PutUserPolicy first, 'arn:aws:iam::111122223333:group/team, arn:aws:iam::111122223333:user/anna'
            UpdateUser first,    'arn:aws:iam::111122223333:group/team, arn:aws:iam::111122223333:user/anna'
            """)
    void aChangeUnderTheNewNameInTheSecondOfTheRenameIsOfTheSameWhicheverIsRecordedFirst(String order, String present) {
        PolicyHistory history = order.startsWith("Put")
                ? history(put("09:00:00", "anna"), renamed("user"))
                : history(renamed("user"), put("09:00:00", "anna"));

        assertThat(own(history, "anna", "10:00:00")).isEqualTo("more own shared");
        assertThat(String.join(", ", present(history, "10:00:00"))).isEqualTo(present);
        assertThat(present(history, "08:00:00"))
                .containsExactly("arn:aws:iam::111122223333:group/team", "arn:aws:iam::111122223333:user/ana");
    }

    @Test
    void whoHadTheNewNameIsTheOneThatWasDeletedInTheSecondOfTheRename() {
        PolicyHistory history = history(
                put("08:00:00", "anna"), Calls.iam("2026-03-12T09:00:00Z", "DeleteUser", "\"userName\":\"anna\""), renamed("user"));

        assertThat(own(history, "anna", "10:00:00")).isEqualTo("own shared");
        assertThat(own(history, "anna", "08:30:00")).isEqualTo("more");
        assertThat(history.timelines()).isNotEmpty();
    }

    @Test
    void aChangeUnderTheOldNameInALaterSecondIsOfAnother() {
        PolicyHistory history = history(renamed("user"), put("09:00:01", "ana"));

        assertThat(own(history, "anna", "10:00:00")).isEqualTo("own shared");
    }

    @Test
    void aGroupThatIsRenamedTwiceInTheTrailIsOne() {
        PolicyHistory history = history(renamed("group"), renamed("group"));

        assertThat(present(history, "10:00:00"))
                .containsExactly("arn:aws:iam::111122223333:group/crew", "arn:aws:iam::111122223333:user/ana");
    }

    private static PolicyHistory history(Recorded... calls) {
        return Layers.history(List.of(Ana.snapshot("2026-03-12T06:00:00Z", List.of())), calls);
    }

    private static Recorded renamed(String kind) {
        return kind.equals("user")
                ? Calls.iam("2026-03-12T09:00:00Z", "UpdateUser", "\"userName\":\"ana\",\"newUserName\":\"anna\"")
                : Calls.iam("2026-03-12T09:00:00Z", "UpdateGroup", "\"groupName\":\"team\",\"newGroupName\":\"crew\"");
    }

    private static Recorded put(String time, String user) {
        return Calls.iam(
                "2026-03-12T" + time + "Z",
                "PutUserPolicy",
                "\"userName\":\"%s\",\"policyName\":\"more\",\"policyDocument\":%s"
                        .formatted(user, Layers.quoted(Layers.policy("more"))));
    }

    private static String own(PolicyHistory history, String user, String time) {
        Arn arn = Arn.parse("arn:aws:iam::111122223333:user/" + user).orElseThrow();
        LayerInForce.Held held = (LayerInForce.Held) history.identity(arn, at(time));
        return String.join(" ", held.policies().map(policy -> policy.name()).sorted().toList());
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
