package org.trailcase.policy.suppose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.PolicyException;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.RequestContext;

class SuppositionsTest {
    private static final RequestContext UNRECORDED =
            RequestContext.of(Map.of(), _ -> new ContextValue.Unrecorded("not recorded"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "StringEquals":{"k":["a","b"]}                                       | a; b; any other value; absent
            "StringEquals":{"k":"a"},"StringNotEquals":{"K":"a"}                 | a; any other value; absent
            "StringLike":{"k":["team-*","x"]},"StringEquals":{"k":"team-1"}      | any other value; team-*; x; team-1; absent
            "StringLike":{"k":"a*c"}                                             |
            "StringEquals":{"k":"a"},"NumericEquals":{"k":"1"}                   |
            "StringEquals":{"k":"${aws:username}"}                               |
            "ForAnyValue:StringEquals":{"k":"a"}                                 |
            "IpAddress":{"k":"10.0.0.0/8"}                                       |
            "Null":{"k":"true"}                                                  | any other value; absent
            "Bool":{"k":"true"}                                                  | true; false; any other value; absent
            "NumericLessThan":{"k":["5",10]}                                     | less than 5; 5; between 5 and 10; 10; greater than 10; any other value; absent
            """)
    void kindsOfValueThatConditionsTellApart(String conditions, String words) throws PolicyException {
        assertThat(words("k", UNRECORDED, conditions)).isEqualTo(words == null ? List.of() : List.of(words.split("; ")));
    }

    @Test
    void aKeyThatAwsWritesInOneTypeIsNeverAnythingElse() throws PolicyException {
        assertThat(words("aws:SecureTransport", UNRECORDED, "\"Bool\":{\"aws:SecureTransport\":\"true\"}"))
                .containsExactly("true", "false", "absent");
        assertThat(words("aws:CurrentTime", UNRECORDED, "\"DateLessThan\":{\"aws:CurrentTime\":\"2024-01-01\"}"))
                .containsExactly(
                        "less than 2024-01-01T00:00:00Z",
                        "2024-01-01T00:00:00Z",
                        "greater than 2024-01-01T00:00:00Z",
                        "absent");
    }

    @Test
    void aKeyThatIsPresentIsNotSupposedAbsent() throws PolicyException {
        RequestContext hidden = RequestContext.of(Map.of("k", new ContextValue.Hidden("value withheld")));

        assertThat(words("k", hidden, "\"StringEquals\":{\"k\":\"a\"}")).containsExactly("a", "any other value");
    }

    @Test
    void aKeyThatIsUsedAsAVariableIsNotSupposed() throws PolicyException {
        PolicyDocument document = document("\"StringEquals\":{\"other\":\"x\"}", "arn:aws:s3:::b/${aws:PrincipalTag/t}");

        assertThat(Suppositions.of(UNRECORDED, List.of("aws:PrincipalTag/T"), List.of(document))).isEmpty();
    }

    @Test
    void keysAreCombinedAndTooManyCombinationsAreNotTried() throws PolicyException {
        PolicyDocument document = document(
                "\"StringEquals\":{\"a\":\"1\",\"b\":[\"1\",\"2\"]},\"StringNotEquals\":{\"c\":%s}".formatted(many(400)), "*");

        assertThat(Suppositions.of(UNRECORDED, List.of("a", "b"), List.of(document))).hasSize(3 * 4);
        assertThat(Suppositions.of(UNRECORDED, List.of("a", "b", "c"), List.of(document))).isEmpty();
    }

    private static String many(int count) {
        StringBuilder list = new StringBuilder("[\"0\"");
        for (int i = 1; i < count; i++) {
            list.append(",\"").append(i).append('"');
        }
        return list.append(']').toString();
    }

    private static List<String> words(String key, RequestContext context, String conditions) throws PolicyException {
        return Suppositions.of(context, List.of(key), List.of(document(conditions, "*"))).stream()
                .map(assumptions -> assumptions.getFirst().words())
                .toList();
    }

    private static PolicyDocument document(String conditions, String resource) throws PolicyException {
        return PolicyDocument.parse("""
                {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"%s","Condition":{%s}}}
                """.formatted(resource, conditions));
    }
}
