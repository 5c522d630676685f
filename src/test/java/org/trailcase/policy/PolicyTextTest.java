package org.trailcase.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"Statement":[]}                     | {"Statement":[]}
            {"a":"100%7D"}                       | {"a":"100%7D"}
            %7B%22Statement%22%3A%5B%5D%7D       | {"Statement":[]}
            %7b%22k%22%3a%22a+b%20%c3%a4%22%7d   | {"k":"a+b ä"}
            %7B%2                                | %7B%2
            %7B%FF                               | %7B%FF
            """)
    void percentEncodedPoliciesAreDecodedAndOthersLeftAlone(String text, String policy) {
        assertThat(PolicyText.decode(text)).isEqualTo(policy);
    }
}
