package org.trailcase.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.trail.Outcome;

class QueryLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            outcome:denied OR outcome:failed              | outcome:denied OR outcome:failed
            outcome:denied,failed                         | outcome:denied OR outcome:failed
            -outcome:denied,failed                        | -(outcome:denied OR outcome:failed)
            principal:dba (action:a OR action:b)          | principal:dba (action:a OR action:b)
            (principal:dba) AND action:a                  | principal:dba action:a
            (principal:dba action:a) readOnly             | principal:dba action:a readOnly
            (principal:dba action:a) OR readOnly          | (principal:dba action:a) OR readOnly
            NOT readOnly                                  | -readOnly
            write                                         | -readOnly
            -(-(readOnly))                                | -(-readOnly)
            -(a OR (b c))                                 | -("a" OR ("b" "c"))
            * OR readOnly                                 | * OR readOnly
            -*                                            | -*
            id:ab12                                       | event:ab12
            cause:"ReadAll of dba" verdict:Conflict       | cause:"ReadAll of dba" verdict:conflict
            note:"to do" by:ann -mark:*                   | note:"to do" by:ann -mark:*
            at:2026-03-14                                 | since:2026-03-14T00:00:00Z until:2026-03-15T00:00:00Z
            at:2026-03-14T09:30                           | since:2026-03-14T09:30:00Z until:2026-03-14T09:31:00Z
            time:2026-03-14T09:30:05+01:00                | since:2026-03-14T08:30:05Z until:2026-03-14T08:30:06Z
            between:2026-03-14..2026-03-15                | since:2026-03-14T00:00:00Z until:2026-03-16T00:00:00Z
            -at:2026-03-14                                | -(since:2026-03-14T00:00:00Z until:2026-03-15T00:00:00Z)
            ip:203.0.113.0/24,2001:db8::/32               | ip:203.0.113.0/24 OR ip:2001:db8::/32
            error:=AccessDenied key:""                    | error:=AccessDenied key:""
            resource:"a*b"c*                              | resource:"a*bc"*
            """)
    void whatIsTypedIsReadAs(String typed, String written) throws QueryException {
        assertThat(EventQuery.parse(typed).written()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            prinicpal:dba                     | 'prinicpal' is not a field; did you mean principal:?               | prinicpal:
            readOnly eventName:GetUser        | 'eventName' is not a field; did you mean action:?                  | eventName:
            iam:CreateUser                    | did you mean action:iam:CreateUser?                                | iam:
            a OR readOnly b                   | a OR (readOnly b), or (a OR readOnly) b                            | readOnly b
            a b OR c                          | (a b) OR c, or a (b OR c)                                          | a b
            (a                                | This parenthesis is never closed                                   | (
            a)                                | closes none                                                        | )
            a ()                              | nothing between                                                    | ()
            agent:x(y)                        | put the value in quotation marks                                   | (
            a OR                              | a term is missing                                                  | ``
            OR a                              | a term is missing                                                  | ``
            a - b                             | stands alone                                                       | -
            --a                               | Two '-'                                                            | --
            a or b                            | write OR                                                           | or
            outcome:denied,lost               | 'lost' is not an outcome                                           | lost
            verdict:maybe                     | is not a verdict; the verdicts are allowed, explicit-deny          | maybe
            principal:ann,bob                 | write principal:ann OR principal:bob                               | ann,bob
            region:a,,b                       | needs a value behind the comma                                     | ``
            x principal:"open                 | is never closed                                                    | "open
            since:03/04/2026                  | which number is the month                                          | 03/04/2026
            since:14.03.2026                  | which number is the month                                          | 14.03.2026
            since:2026-3-4                    | two digits each                                                    | 2026-3-4
            since:26-03-14                    | does not say the century                                           | 26-03-14
            until:3/14/26                     | does not say the century                                           | 3/14/26
            since:14:00                       | does not say the day                                               | 14:00
            since:14:00+01:00                 | does not say the day                                               | 14:00+01:00
            since:2pm                         | does not say the day                                               | 2pm
            `since:"2026-03-14 09:00 CET"`    | names a zone                                                       | `"2026-03-14 09:00 CET"`
            since:2026-03-14T09:00Europe/Rome | names a zone                                                       | 2026-03-14T09:00Europe/Rome
            since:2026-03-14T09               | lacks the minutes                                                  | 2026-03-14T09
            since:2026-03-14T09:00+1          | with hours and minutes                                             | 2026-03-14T09:00+1
            since:1773478800                  | which is not said                                                  | 1773478800
            since:2026-03                     | does not say the day                                               | 2026-03
            since:yesterday                   | hangs on the day                                                   | yesterday
            since:2026-02-30                  | is not a time                                                      | 2026-02-30
            between:2026-03-14                | between:2026-03-14..2026-03-15                                     | 2026-03-14
            between:2026-03-15..2026-03-14    | leaves no time                                                     | between:2026-03-15..2026-03-14
            """)
    void whatIsNotUnderstoodIsNamedWithItsPlace(String typed, String sentence, String place) {
        var wrong = catchThrowableOfType(QueryException.class, () -> EventQuery.parse(typed));

        assertThat(wrong).hasMessageContaining(sentence);
        assertThat(typed.substring(wrong.from(), wrong.to())).isEqualTo(place);
    }

    @Test
    void aWildcardBetweenQuotationMarksStandsForItself() throws QueryException {
        var star = ((Term.Matches) EventQuery.parse("resource:\"a*b\"").terms().getFirst()).pattern();
        var open = ((Term.Matches) EventQuery.parse("resource:a*b").terms().getFirst()).pattern();

        assertThat(star.foundIn("xa*bx")).isTrue();
        assertThat(star.foundIn("a-b")).isFalse();
        assertThat(open.foundIn("a-b")).isTrue();
    }

    @Test
    void anEqualsSignAsksForTheWholeValue() throws QueryException {
        var whole = ((Term.Matches) EventQuery.parse("error:=AccessDenied").terms().getFirst()).pattern();

        assertThat(Field.ERROR.fits(whole, "accessdenied")).isTrue();
        assertThat(Field.ERROR.fits(whole, "AccessDeniedException")).isFalse();
    }

    @Test
    void aQueryThatIsNestedWithoutEndIsRefused() {
        assertThatThrownBy(() -> EventQuery.parse("-(".repeat(100_000) + "a" + ")".repeat(100_000)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("nested more than");
    }

    @Test
    void whatIsWrittenParsesBackToTheSameQueryWhateverItsForm() throws QueryException {
        long seed = System.nanoTime();
        RandomQueries queries = new RandomQueries(new Random(seed));
        for (int i = 0; i < 3000; i++) {
            EventQuery query = queries.query();
            try {
                assertThat(EventQuery.parse(query.written())).as("seed %d: %s", seed, query.written()).isEqualTo(query);
            } catch (QueryException e) {
                // Terms put together by chance may leave no time, which is told.
                assertThat(e).as("seed %d: %s", seed, query.written()).hasMessageContaining("leaves no time");
            }
        }
    }

    @Test
    void anyTextIsUnderstoodOrRefusedAtAPlaceWithinIt() {
        long seed = System.nanoTime();
        RandomQueries queries = new RandomQueries(new Random(seed));
        for (int i = 0; i < 20_000; i++) {
            String typed = queries.text();
            try {
                EventQuery query = EventQuery.parse(typed);
                assertThat(EventQuery.parse(query.written())).as("seed %d: %s", seed, typed).isEqualTo(query);
            } catch (QueryException e) {
                assertThat(0 <= e.from() && e.from() <= e.to() && e.to() <= typed.length())
                        .as("seed %d: %s", seed, typed)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            outcome:denied principal:dba                     | principal:dba
            -outcome:denied principal:dba                    | principal:dba
            (outcome:denied OR principal:dba) readOnly       | readOnly
            (outcome:denied principal:dba) OR readOnly       | principal:dba OR readOnly
            -(outcome:denied OR principal:dba)               | -principal:dba
            -(outcome:denied principal:dba) readOnly         | readOnly
            """)
    void aFacetLeavesItsOwnFieldOutWhereverItStands(String typed, String left) throws QueryException {
        assertThat(EventQuery.parse(typed).without(Term.Recorded.class::isInstance).written()).isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(strings = {"until:9999-12-31", "since:0000-01-01", "since:9999-12-31T23:00-05:00"})
    void timesThatCannotBeWrittenBackAreRefused(String typed) {
        assertThatThrownBy(() -> EventQuery.parse(typed)).isInstanceOf(QueryException.class);
    }

    @Test
    void aListAsksForAnyOfItsValues() throws QueryException {
        assertThat(EventQuery.parse("outcome:denied,failed").terms())
                .containsExactly(Term.any(java.util.List.of(
                        new Term.Recorded(Outcome.DENIED), new Term.Recorded(Outcome.FAILED))));
        assertThat(EventQuery.parse("since:2026-03-14T09:00:00.5Z").terms())
                .containsExactly(new Term.Since(Instant.parse("2026-03-14T09:00:00.500Z")));
    }
}
