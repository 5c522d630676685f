package org.trailcase.explain.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.trailcase.history.IssuedSessions;
import org.trailcase.policy.request.ContextValue;

/// Each condition key, as each kind of record tells it: the table is the rule.
class ContextKeysTest {

    @ParameterizedTest
    @CsvFileSource(resources = "context-keys.txt", delimiter = '|', maxCharsPerColumn = 8192)
    void theRecordTellsTheKey(String caller, String call, String members, String key, String state, String value)
            throws Exception {
        Recorded recorded = new Recorded(caller, call, members == null ? "" : members, IssuedSessions.NONE);

        KeyFact fact = recorded.facts().key(key);

        assertThat(fact.state() + words(fact.value())).isEqualTo(state + (value == null ? "" : " " + value));
        assertThat(fact.source().words()).isNotBlank();
    }

    private static String words(ContextValue value) {
        return switch (value) {
            case ContextValue.Known known -> " " + known.described();
            case ContextValue.Between between -> " " + between.low() + " " + between.high();
            case ContextValue.Containing containing -> " " + String.join(", ", containing.values());
            case ContextValue.Absent _, ContextValue.Hidden _, ContextValue.Unrecorded _ -> "";
        };
    }
}
