package org.trailcase.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.track.Point;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.trail.Recorded;

/// Each tag is in doubt for itself.
class DoubtedTagsTest {
    private static final LayerInForce NOTHING = new LayerInForce.NotApplicable("There is no such layer.");
    private static final String TIME = "2026-03-12T09:00:00Z";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "none",
            textBlock =
                    """
                    TagUser    | "userName":"ana","tags":[{"key":"stage","value":"***"}] | stage      | team=blue | true
                    TagUser    | "userName":"ana","tags":[{"key":"stage"}]               | stage      | team=blue | true
                    TagUser    | "userName":"ana","tags":[{"key":"***"}]                 | stage team | none      | false
                    TagUser    | "userName":"ana"                                        | stage team | none      | false
                    TagUser    | "userName":"***"                                        | stage team | none      | false
                    TagUser    | "userName":"bea"                                        | none       | team=blue stage=prod | true
                    UntagUser  | "userName":"ana","tagKeys":["stage"]                    | none       | team=blue | true
                    UntagUser  | "userName":"ana"                                        | stage team | none      | false
                    UntagUser  | `` | stage team | none | false
                    UntagRole  | `` | none       | team=blue stage=prod | true
                    """)
    void onlyTheTagsThatACallMayHaveChangedAreInDoubt(
            String call, String parameters, @Nullable String doubted, @Nullable String known, boolean allOthersAreAbsent) {
        PoliciesInForce.Shown shown = shown(Calls.iam("2026-03-12T08:00:00Z", call, parameters));

        assertThat(shown.doubtedTags().keySet()).isEqualTo(words(doubted));
        assertThat(tags(shown.holder().tags())).isEqualTo(words(known));
        assertThat(shown.holder().shows(PolicyHolder.Part.TAGS)).isEqualTo(allOthersAreAbsent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "none",
            textBlock =
                    """
                    [{"key":"team","value":"HIDDEN_DUE_TO_SECURITY_REASONS"},{"key":"stage","value":"prod"}] | team | stage=prod | true
                    [{"key":"team"},{"key":"stage","value":"prod"}]                                          | team | stage=prod | true
                    [{"key":"***","value":"***"},{"key":"stage","value":"prod"}]                             | none | stage=prod | false
                    [{"value":"blue"},{"key":"stage","value":"prod"}]                                        | none | stage=prod | false
                    "HIDDEN_DUE_TO_SECURITY_REASONS"                                                         | none | none       | false
                    []                                                                                       | none | none       | true
                    """)
    void ofTheTagsThatSomebodyWasMadeWithThoseThatAreNotToldAreInDoubt(
            String tags, @Nullable String doubted, @Nullable String known, boolean allOthersAreAbsent) {
        Recorded made = Calls.iam("2026-03-12T07:00:00Z", "CreateUser", "\"userName\":\"ana\",\"tags\":" + tags);

        PoliciesInForce.Shown shown = now(List.of(made));

        assertThat(shown.doubtedTags().keySet()).isEqualTo(words(doubted));
        assertThat(tags(shown.holder().tags())).isEqualTo(words(known));
        assertThat(shown.holder().shows(PolicyHolder.Part.TAGS)).isEqualTo(allOthersAreAbsent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    CreateUser | "userName":"ana","permissionsBoundary":"HIDDEN_DUE_TO_SECURITY_REASONS" | nothing …
                    CreateUser | "userName":"ana"                                                        | not applicable
                    CreateRole | "roleName":"app","permissionsBoundary":"***"                            | nothing …
                    CreateRole | "roleName":"app"                                                        | not applicable
                    """)
    void aBoundaryThatWasGivenAndIsNotToldIsNotKnown(String call, String parameters, String boundary) {
        PolicyHistory history = Layers.history(List.of(), Calls.iam("2026-03-12T07:00:00Z", call, parameters));

        assertThat(history.principals(Layers.at("12T09:00:00"))).singleElement().satisfies(one ->
                assertThat(Layers.words(one.layers().getOrDefault(PolicyType.PERMISSIONS_BOUNDARY, NOTHING)))
                        .isEqualTo(boundary));
    }

    @Test
    void aTagThatWasSetAfterAnUnnamedCallIsKnown() {
        PoliciesInForce.Shown shown = shown(
                Calls.iam("2026-03-12T08:00:00Z", "TagUser", ""),
                Calls.iam(
                        "2026-03-12T08:30:00Z",
                        "TagUser",
                        "\"userName\":\"ana\",\"tags\":[{\"key\":\"team\",\"value\":\"red\"}]"));

        assertThat(shown.holder().tags()).isEqualTo(Map.of("team", "red"));
        assertThat(shown.doubtedTags()).containsOnlyKeys("stage");
    }

    @Test
    void anUnnamedTagChangesNoPolicy() {
        PoliciesInForce.Shown shown = shown(Calls.iam("2026-03-12T08:00:00Z", "TagUser", ""));

        assertThat(Layers.words(shown.identity())).isEqualTo("nothing");
    }

    private static PoliciesInForce.Shown shown(Recorded... changes) {
        List<Recorded> calls = new ArrayList<>(List.of(changes));
        calls.add(Calls.iam(
                "2026-03-12T07:00:00Z",
                "CreateUser",
                "\"userName\":\"ana\",\"tags\":[{\"key\":\"team\",\"value\":\"blue\"},{\"key\":\"stage\",\"value\":\"prod\"}]"));
        return now(calls);
    }

    private static PoliciesInForce.Shown now(List<Recorded> calls) {
        return (PoliciesInForce.Shown) PolicyHistory.of(List.of(), calls, Calls.WHOLE_MONTH)
                .inForce(Calls.ana(TIME, Ana.ANA), Point.before(Instant.parse(TIME)));
    }

    private static Set<String> tags(Map<String, String> tags) {
        return Set.copyOf(tags.entrySet().stream().map(Map.Entry::toString).toList());
    }

    private static Set<String> words(@Nullable String text) {
        return text == null ? Set.of() : Set.of(text.split(" "));
    }
}
