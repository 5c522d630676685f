package org.trailcase.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.aws.Arn;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.PolicyHolder.Part;
import org.trailcase.trail.Recorded;

/// What is known of a permissions boundary before and after the calls that set it and took it off.
class BoundariesOverTimeTest {
    private static final String LIMIT = "arn:aws:iam::111122223333:policy/Limit";
    private static final Arn USER = Arn.parse("arn:aws:iam::111122223333:user/ana").orElseThrow();
    private static final Recorded MADE = Calls.iam(
            "2026-03-01T00:00:00Z",
            "CreatePolicy",
            "\"policyName\":\"Limit\",\"policyDocument\":" + Layers.quoted(Layers.policy("Limits")));
    private static final Recorded SET = Calls.iam(
            "2026-03-10T00:00:00Z",
            "PutUserPermissionsBoundary",
            "\"userName\":\"ana\",\"permissionsBoundary\":\"%s\"".formatted(LIMIT));
    private static final Recorded TAKEN_OFF =
            Calls.iam("2026-03-20T00:00:00Z", "DeleteUserPermissionsBoundary", "\"userName\":\"ana\"");

    @Test
    void ofTheTimeBeforeTheFirstThatWasSetNothingIsKnown() {
        PolicyHistory history = Layers.history(List.of(), MADE, SET);

        assertThat(boundary(history, "05T00:00:00")).isEqualTo("unknown");
        assertThat(boundary(history, "15T00:00:00")).isEqualTo("Limits");
    }

    @Test
    void beforeOneWasTakenOffThereWasOneThatIsNotShown() {
        PolicyHistory history = Layers.history(List.of(), TAKEN_OFF);

        assertThat(boundary(history, "15T00:00:00")).isEqualTo("nothing …");
        assertThat(boundary(history, "25T00:00:00")).isEqualTo("not applicable");
    }

    @Test
    void fromSettingToTakingOffItIsTheOneThatWasSet() {
        PolicyHistory history = Layers.history(List.of(), MADE, SET, TAKEN_OFF);

        assertThat(boundary(history, "15T00:00:00")).isEqualTo("Limits");
        assertThat(boundary(history, "25T00:00:00")).isEqualTo("not applicable");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            05T00:00:00, not applicable
            15T00:00:00, nothing …
            25T00:00:00, Limits
            """)
    void changedUnseenBetweenTwoExportsItIsOpenFromTheOneToTheOther(String time, String words) {
        PolicyHistory history = Layers.history(
                List.of(export("08T00:00:00", Optional.empty()), export("22T00:00:00", Optional.of(LIMIT))), MADE);

        assertThat(boundary(history, time)).isEqualTo(words);
    }

    private static String boundary(PolicyHistory history, String time) {
        return Layers.words(history.boundary(USER, Layers.at(time)));
    }

    private static AccountSnapshot export(String time, Optional<String> boundary) {
        PolicyHolder user = new PolicyHolder(
                PolicyHolder.Kind.USER,
                new PolicyHolder.Identity(USER.toString(), "ana", "/", Ana.ANA),
                Part.all(),
                List.of(),
                List.of(),
                List.of(),
                boundary,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                "/x");
        return new AccountSnapshot(
                Layers.origin(time), Ana.ACCOUNT, EnumSet.allOf(AccountSnapshot.Section.class), List.of(user), List.of());
    }
}
