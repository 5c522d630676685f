package org.trailcase.ui.kit.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionsTest {
    private final Completions completions = new Completions(
            List.of("outcome:", "principal:", "readOnly", "region:"),
            List.of(
                    "outcome:denied",
                    "outcome:succeeded",
                    "principal:arn:aws:iam::111122223333:role/admin",
                    "principal:dba",
                    "mark:\"to ask\"",
                    "region:=eu-west-1"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            re                    | readOnly, region:
            -re                   | -readOnly, -region:
            outcome:den           | outcome:denied
            OUTCOME:DEN           | outcome:denied
            -outcome:             | -outcome:denied, -outcome:succeeded
            principal:d           | principal:dba, principal:arn:aws:iam::111122223333:role/admin
            outcome:denied pri    | principal:
            mark:"to              | mark:"to ask"
            (pri                  | principal:
            (readOnly OR -(outc   | outcome:
            (readOnly OR outcome: | outcome:denied, outcome:succeeded
            region:eu             | region:=eu-west-1
            region:=eu            | region:=eu-west-1
            """)
    void theLastWordAloneIsCompleted(String typed, String offered) {
        assertThat(String.join(", ", completions.of(typed))).isEqualTo(offered);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            ` `
            `outcome:denied`
            `outcome:denied `
            `-`
            `(`
            `readOnly OR`
            `"dba`
            `nothing-like-it`
            `session:x`
            """)
    void nothingIsOfferedForWhatIsCompleteOrOfNoKnownKind(String typed) {
        assertThat(completions.of(typed)).isEmpty();
    }

    @Test
    void whatStandsBeforeTheLastWordIsKept() {
        assertThat(Completions.complete("mark:\"to ask\" -out", "-outcome:")).isEqualTo("mark:\"to ask\" -outcome:");
        assertThat(Completions.complete("outcome:d", "outcome:denied")).isEqualTo("outcome:denied ");
    }
}
