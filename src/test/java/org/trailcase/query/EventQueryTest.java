package org.trailcase.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.trail.Outcome;

class EventQueryTest {

    @Test
    void termsAreJoinedByAnd() throws QueryException {
        var query = EventQuery.parse(
                "principal:dba action:iam:* outcome:denied -readOnly since:2026-03-14T09:00Z ip:203.0.113.0/24 mark:malicious \"free text\"");

        assertThat(query.terms())
                .containsExactly(
                        new Term.Matches(Field.PRINCIPAL, new Glob("dba")),
                        new Term.Matches(Field.ACTION, new Glob("iam:*")),
                        new Term.Recorded(Outcome.DENIED),
                        new Term.Not(new Term.ReadOnly()),
                        new Term.Since(Instant.parse("2026-03-14T09:00:00Z")),
                        new Term.From(Network.parse("203.0.113.0/24").orElseThrow()),
                        new Term.Marked(new Glob("malicious")),
                        new Term.Contains("free text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "*", " * "})
    void nothingAsksForEveryEvent(String typed) throws QueryException {
        assertThat(EventQuery.parse(typed)).isEqualTo(EventQuery.ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "principal:\"some one\" -mark:*",
                "\"a \\\"quoted\\\" word\"",
                "\"ends with \\\\\" principal:\"corp\\\\some one\"",
                "ip:s3.amazonaws.com -ip:2001:db8::/32",
                "arn:aws:iam::111122223333:user/x",
                "until:2026-03-14 outcome:failed event:ab12*"
            })
    void whatIsWrittenParsesBackToTheSameQuery(String typed) throws QueryException {
        var query = EventQuery.parse(typed);

        assertThat(EventQuery.parse(query.written())).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    since:yesterday,         is not a time
                    outcome:refused,         is not an outcome
                    colour:red,              There is no field 'colour'
                    principal:,              needs a value
                    'principal:"open end',   is never closed
                    readOnly:perhaps,        is neither true nor false
                    """)
    void whatIsNotUnderstoodIsNamedInASentence(String typed, String sentence) {
        assertThatThrownBy(() -> EventQuery.parse(typed))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    since:2026-03-14,                2026-03-14T00:00:00Z
                    since:2026-03-14T09:30,          2026-03-14T09:30:00Z
                    since:2026-03-14T09:30:05+01:00, 2026-03-14T08:30:05Z
                    'since:"2026-03-14 09:30:05"',   2026-03-14T09:30:05Z
                    """)
    void aTimeWithoutAZoneIsUtc(String typed, Instant moment) throws QueryException {
        assertThat(EventQuery.parse(typed).terms()).containsExactly(new Term.Since(moment));
    }

    @Test
    void untilADayCountsTheDayWhole() throws QueryException {
        assertThat(EventQuery.parse("until:2026-03-14").terms())
                .containsExactly(new Term.Until(Instant.parse("2026-03-15T00:00:00Z")));
    }

    @Test
    void anAddressLiesInItsRangeAndInNoOtherFamily() {
        Network network = Network.parse("203.0.113.77/24").orElseThrow();

        assertThat(network.contains("203.0.113.9")).isTrue();
        assertThat(network.contains("203.0.114.9")).isFalse();
        assertThat(network.contains("s3.amazonaws.com")).isFalse();
        assertThat(Network.parse("::/0").orElseThrow().contains("203.0.113.9")).isFalse();
        assertThat(Network.parse("10.0.0.0/33")).isEmpty();
        assertThat(Network.parse("localhost")).isEmpty();
    }

    @Test
    void aPatternIgnoresCaseAndItsStarsSpanAnything() {
        assertThat(new Glob("IAM:*Key").matches("iam:CreateAccessKey")).isTrue();
        assertThat(new Glob("iam:?et*").matches("iam:GetUser")).isTrue();
        assertThat(new Glob("iam:*").matches("ec2:iam:")).isFalse();
        assertThat(new Glob("dba").foundIn("role/AcmeFed-DBA")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.999", "1.2.3.4.5", "face.b00c", "dead:beef:host.example.org", "1.2.3"})
    void whatIsNoAddressIsNeverLookedUp(String text) {
        assertThat(Network.parse(text)).isEmpty();
    }
}
