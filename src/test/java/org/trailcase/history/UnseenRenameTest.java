package org.trailcase.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.aws.Arn;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.trail.Recorded;

/// Two exports show one unique id under two names: it was renamed between them, and is the same.
class UnseenRenameTest {
    private static final Optional<Instant> MADE = Optional.of(Instant.parse("2026-01-01T00:00:00Z"));
    private static final SnapshotOrigin SOME_TIME_OF_THE_14TH = Layers.origin("14T00:00:00")
            .as(Instant.parse("2026-03-14T00:00:00Z"), SnapshotOrigin.AsOfFrom.FILE_DATE);
    private static final List<AccountSnapshot> RENAMED = List.of(
            export("10T00:00:00", true, user("ana", Ana.ANA, "work", MADE)),
            export("20T00:00:00", true, user("anna", Ana.ANA, "work", MADE)));

    @ParameterizedTest
    @ValueSource(strings = {"ana", "anna"})
    void betweenTheExportsBothNamesLeadToWhatBothShow(String name) {
        PolicyHistory history = PolicyHistory.of(RENAMED, List.of(), Calls.WHOLE_MONTH);

        assertThat(held(history, "user", name, "15T00:00:00")).isEqualTo("work");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            05T00:00:00, ana
            15T00:00:00, ana
            25T00:00:00, anna
            """)
    void itIsCalledByTheOldNameUntilTheNewOneIsSeen(String time, String name) {
        PolicyHistory history = PolicyHistory.of(RENAMED, List.of(), Calls.WHOLE_MONTH);

        var shown = (PoliciesInForce.Shown)
                history.inForce(Calls.ana("2026-03-" + time + "Z", Ana.ANA), Layers.at(time));

        assertThat(shown.holder().identity().name()).isEqualTo(name);
        assertThat(shown.holder().identity().arn()).isEqualTo("arn:aws:iam::111122223333:user/" + name);
        assertThat(shown.boundary())
                .isEqualTo(new LayerInForce.NotApplicable("user %s had no permissions boundary.".formatted(name)));
    }

    @Test
    void outsideOfThemEachNameIsKnown() {
        PolicyHistory history = PolicyHistory.of(RENAMED, List.of(), Calls.WHOLE_MONTH);

        assertThat(held(history, "user", "ana", "05T00:00:00")).isEqualTo("work");
        assertThat(held(history, "user", "anna", "05T00:00:00")).isEqualTo("unknown");
        assertThat(held(history, "user", "ana", "25T00:00:00")).isEqualTo("unknown");
        assertThat(held(history, "user", "anna", "25T00:00:00")).isEqualTo("work");
        assertThat(history.principals(Layers.at("15T00:00:00"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "anna"})
    void aChangeBetweenThemIsOneOfTheSameUserUnderEitherName(String name) {
        Recorded put = Calls.iam(
                "2026-03-12T00:00:00Z",
                "PutUserPolicy",
                "\"userName\":\"%s\",\"policyName\":\"more\",\"policyDocument\":%s"
                        .formatted(name, Layers.quoted(Layers.policy("more"))));
        Recorded removed = Calls.iam(
                "2026-03-12T00:00:00Z",
                "DeleteUserPolicy",
                "\"userName\":\"%s\",\"policyName\":\"work\"".formatted(name));
        PolicyHistory history = PolicyHistory.of(
                List.of(
                        export("10T00:00:00", true, user("ana", Ana.ANA, "work", MADE)),
                        export("20T00:00:00", true, user("anna", Ana.ANA, "more", MADE))),
                List.of(put, removed),
                Calls.WHOLE_MONTH);

        var shown = (PoliciesInForce.Shown)
                history.inForce(Calls.ana("2026-03-13T00:00:00Z", Ana.ANA), Layers.at("13T00:00:00"));

        assertThat(Layers.words(shown.identity())).isEqualTo("more");
        assertThat(history.timelines()).filteredOn(timeline -> timeline.name().equals("more")).hasSize(1);
        assertThat(history.principals(Layers.at("13T00:00:00"))).hasSize(1);
    }

    @Test
    void anExportOfTheDayOfARenameMayShowTheNameOfBefore() {
        AccountSnapshot ofTheDay = export(SOME_TIME_OF_THE_14TH, true, user("ana", Ana.ANA, "work", MADE));
        PolicyHistory history = PolicyHistory.of(
                List.of(export("10T00:00:00", true, user("ana", Ana.ANA, "work", MADE)), ofTheDay),
                List.of(Calls.iam("2026-03-14T12:00:00Z", "UpdateUser", "\"userName\":\"ana\",\"newUserName\":\"anna\"")),
                Calls.WHOLE_MONTH);

        assertThat(history.principals(Layers.at("14T11:00:00")))
                .singleElement()
                .satisfies(one -> assertThat(one.arn()).endsWith("user/ana"));
        assertThat(history.principals(Layers.at("15T00:00:00")))
                .singleElement()
                .satisfies(one -> assertThat(one.arn()).endsWith("user/anna"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "anna"})
    void onTheDayOfWhichAnExportShowsTheNewNameEitherNameLeadsToIt(String name) {
        AccountSnapshot ofTheDay = export(SOME_TIME_OF_THE_14TH, true, user("anna", Ana.ANA, "work", MADE));
        PolicyHistory history = PolicyHistory.of(
                List.of(export("10T00:00:00", true, user("ana", Ana.ANA, "work", MADE)), ofTheDay),
                List.of(),
                Calls.WHOLE_MONTH);

        assertThat(held(history, "user", name, "14T11:00:00")).isEqualTo("work");
    }

    @Test
    void whoTookTheNameThatWasFreedIsAnother() {
        PolicyHistory history = PolicyHistory.of(
                List.of(
                        export("10T00:00:00", true, user("ana", Ana.ANA, "work", MADE)),
                        export(
                                "20T00:00:00",
                                true,
                                user("anna", Ana.ANA, "work", MADE),
                                user("ana", "AIDAEXAMPLENEW000001", "other", Optional.empty()))),
                List.of(),
                Calls.WHOLE_MONTH);

        assertThat(held(history, "user", "ana", "25T00:00:00")).isEqualTo("other");
        assertThat(held(history, "user", "anna", "25T00:00:00")).isEqualTo("work");
    }

    @ParameterizedTest
    @EnumSource(PolicyHolder.Kind.class)
    void anIdThatOneExportShowsTwiceStandsForSeveral(PolicyHolder.Kind kind) {
        PolicyHistory history = PolicyHistory.of(
                List.of(
                        export("10T00:00:00", true, holder(kind, "one", "MASKED", "first", MADE)),
                        export(
                                "20T00:00:00",
                                true,
                                holder(kind, "one", "MASKED", "first", MADE),
                                holder(kind, "two", "MASKED", "second", MADE))),
                List.of(),
                Calls.WHOLE_MONTH);

        String type = kind.name().toLowerCase(Locale.ROOT);
        assertThat(held(history, type, "one", "15T00:00:00")).isEqualTo("first");
        assertThat(held(history, type, "two", "15T00:00:00")).isEqualTo("second");
    }

    @Test
    void rolesOfWhichSingleAnswersShowOneIdAreSeveral() {
        PolicyHistory history = PolicyHistory.of(
                List.of(
                        export("10T00:00:00", false, holder(PolicyHolder.Kind.ROLE, "one", "AROA", "first", MADE)),
                        export("20T00:00:00", false, holder(PolicyHolder.Kind.ROLE, "two", "AROA", "second", MADE))),
                List.of(),
                Calls.WHOLE_MONTH);

        assertThat(held(history, "role", "one", "25T00:00:00")).isEqualTo("first");
    }

    @Test
    void aRoleThatWholeExportsShowUnderTwoNamesIsOne() {
        PolicyHistory history = PolicyHistory.of(
                List.of(
                        export("10T00:00:00", true, holder(PolicyHolder.Kind.ROLE, "one", "AROA", "work", MADE)),
                        export("20T00:00:00", true, holder(PolicyHolder.Kind.ROLE, "two", "AROA", "work", MADE))),
                List.of(),
                Calls.WHOLE_MONTH);

        assertThat(history.principals(Layers.at("15T00:00:00"))).hasSize(1);
    }

    @Test
    void whoWasMadeOnAnotherDayIsAnother() {
        PolicyHistory history = PolicyHistory.of(
                List.of(
                        export("10T00:00:00", true, user("ana", "MASKED", "first", MADE)),
                        export(
                                "20T00:00:00",
                                true,
                                user("anna", "MASKED", "second", Optional.of(Instant.parse("2026-02-01T00:00:00Z"))))),
                List.of(),
                Calls.WHOLE_MONTH);

        assertThat(held(history, "user", "ana", "25T00:00:00")).isEqualTo("first");
        assertThat(held(history, "user", "anna", "25T00:00:00")).isEqualTo("second");
    }

    private static String held(PolicyHistory history, String type, String name, String time) {
        Arn arn = Arn.parse("arn:aws:iam::%s:%s/%s".formatted(Calls.ACCOUNT, type, name)).orElseThrow();
        LayerInForce layer = history.identity(arn, Layers.at(time));
        return layer instanceof LayerInForce.Held held ? sids(held) : Layers.words(layer);
    }

    private static String sids(LayerInForce.Held held) {
        return String.join(" ", held.policies().map(policy -> policy.name()).toList());
    }

    private static AccountSnapshot export(String time, boolean whole, PolicyHolder... holders) {
        return export(Layers.origin(time), whole, holders);
    }

    private static AccountSnapshot export(SnapshotOrigin origin, boolean whole, PolicyHolder... holders) {
        return new AccountSnapshot(
                origin,
                Calls.ACCOUNT,
                whole ? EnumSet.allOf(AccountSnapshot.Section.class) : Set.of(),
                Stream.of(holders).toList(),
                List.of());
    }

    private static PolicyHolder user(String name, String id, String inline, Optional<Instant> created) {
        return holder(PolicyHolder.Kind.USER, name, id, inline, created);
    }

    private static PolicyHolder holder(
            PolicyHolder.Kind kind, String name, String id, String inline, Optional<Instant> created) {
        String type = kind.name().toLowerCase(Locale.ROOT);
        return new PolicyHolder(
                kind,
                new PolicyHolder.Identity("arn:aws:iam::%s:%s/%s".formatted(Calls.ACCOUNT, type, name), name, "/", id),
                PolicyHolder.Part.all(),
                List.of(new WrittenPolicy(inline, Layers.policy(inline), "/x")),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                created,
                "/x");
    }
}
