package org.trailcase.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.aws.ActionName;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.PolicyException;
import org.trailcase.policy.match.Interpretation;
import org.trailcase.policy.match.Matching;
import org.trailcase.policy.match.OpenQuestion;
import org.trailcase.policy.request.Answer;
import org.trailcase.policy.request.Caller;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestContext;
import org.trailcase.policy.request.RequestedResource;

class ConditionTest {

    @ParameterizedTest(name = "{0} {1} with {2} is {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            StringEquals               | ["a*"]                     | = a*             | YES
            StringEquals               | ["a*"]                     | = ab             | NO
            StringEquals               | ["a","b"]                  | = b              | YES
            StringNotEquals            | ["a","b"]                  | = b              | NO
            StringNotEquals            | ["a","b"]                  | = c              | YES
            StringEqualsIgnoreCase     | ["ABC"]                    | = abc            | YES
            StringNotEqualsIgnoreCase  | ["ABC"]                    | = abc            | NO
            StringLike                 | ["a*c?"]                   | = abbcd          | YES
            StringLike                 | ["A*"]                     | = abc            | NO
            StringLike                 | ["*"]                      | =                | YES
            StringNotLike              | ["a*"]                     | = b              | YES
            stringlike                 | ["a*"]                     | = ab             | YES
            StringEquals               | ["${aws:username}"]        | = alice          | YES
            StringLike                 | ["${aws:username}-*"]      | = alice-1        | YES
            StringEquals               | ["${no:key}"]              | = x              | NO
            StringNotEquals            | ["${no:key}"]              | = x              | YES
            StringEquals               | ["${un:known}"]            | = x              | UNKNOWN
            StringEquals               | ["a${un:known}"]           | = x              | NO
            StringEquals               | ["${$}{x}"]                | = ${x}           | YES
            NumericEquals              | ["1.0"]                    | = 1              | YES
            NumericEquals              | [1]                        | = 1.00           | YES
            NumericLessThan            | ["10"]                     | = 9.5            | YES
            NumericLessThanEquals      | ["10"]                     | = 10             | YES
            NumericGreaterThan         | ["10"]                     | = 10             | NO
            NumericGreaterThanEquals   | ["10"]                     | = ten            | NO
            NumericNotEquals           | ["10"]                     | = ten            | YES
            NumericLessThan            | ["ten"]                    | = 9              | NO
            NumericEquals              | ["10"]                     | = 11             | NO
            NumericLessThan            | ["10"]                     | = 10             | NO
            NumericLessThanEquals      | ["10"]                     | = 11             | NO
            NumericGreaterThan         | ["10"]                     | = 11             | YES
            NumericGreaterThanEquals   | ["10"]                     | = 9              | NO
            NumericGreaterThanEquals   | ["10"]                     | = 10             | YES
            DateLessThan               | ["2024-01-01T00:00:00Z"]   | = 1700000000     | YES
            DateGreaterThan            | ["1700000000"]             | = 2024-01-01     | YES
            DateEquals                 | ["2024"]                   | = 2024-01-01T01:00:00+01:00 | YES
            DateEquals                 | ["2013-11-02T01:06:28Z"]   | = 20131102T010628Z | YES
            DateGreaterThan            | ["2024-02"]                | = 2024-02-01T00:00:00.001Z | YES
            DateLessThan               | ["soon"]                   | = 2024-01-01     | NO
            Bool                       | ["true"]                   | = True           | YES
            Bool                       | [false]                    | = true           | NO
            Bool                       | ["true","false"]           | = false          | YES
            Bool                       | ["true"]                   | = yes            | NO
            BinaryEquals               | ["AQI="]                   | = AQI=           | YES
            BinaryEquals               | ["AQI="]                   | = ???            | NO
            IpAddress                  | ["10.1.2.3/8"]             | = 10.200.0.1     | YES
            IpAddress                  | ["10.0.0.0/9"]             | = 10.200.0.1     | NO
            IpAddress                  | ["10.64.0.0/10"]           | = 10.127.0.1     | YES
            IpAddress                  | ["10.64.0.0/10"]           | = 10.128.0.1     | NO
            IpAddress                  | ["10.0.0.4/30"]            | = 10.0.0.7       | YES
            IpAddress                  | ["10.0.0.4/30"]            | = 10.0.0.8       | NO
            IpAddress                  | ["10.0.0.4/32"]            | = 10.0.0.4       | YES
            IpAddress                  | ["10.0.0.4/33"]            | = 10.0.0.4       | NO
            IpAddress                  | ["2001:db8:8000::/33"]     | = 2001:db8:8000::1 | YES
            IpAddress                  | ["2001:db8:8000::/33"]     | = 2001:db8::1    | NO
            IpAddress                  | ["2001:DB8::1"]            | = 2001:db8:0:0::1 | YES
            IpAddress                  | ["0.0.0.0/0"]              | = ::1            | NO
            NotIpAddress               | ["203.0.113.5"]            | = 2001:db8::1    | YES
            IpAddress                  | ["10.0.0.0/8"]             | = example.com    | NO
            ArnLike                    | ["arn:aws:sns:*:1:t*"]     | = arn:aws:sns:eu-west-1:1:topic:x | YES
            ArnEquals                  | ["arn:aws:sns:*:1:t*"]     | = arn:aws:sns:eu-west-1:1:topic   | YES
            ArnLike                    | ["arn:aws:*:t*"]           | = arn:aws:sns:eu-west-1:1:topic   | NO
            ArnLike                    | ["*"]                      | = arn:aws:sns:eu-west-1:1:topic   | YES
            ArnNotLike                 | ["arn:aws:sns:*:1:t*"]     | = topic          | YES
            ArnEquals                  | ["${my:arn}"]              | = arn:aws:iam::1:role/x | YES
            Null                       | ["true"]                   | absent           | YES
            Null                       | [true]                     | = a              | NO
            Null                       | ["false"]                  | = a              | YES
            Null                       | ["false"]                  | = a,b            | YES
            Null                       | ["maybe"]                  | absent           | NO
            StringEquals               | ["a"]                      | absent           | NO
            StringNotEquals            | ["a"]                      | absent           | YES
            NotIpAddress               | ["10.0.0.0/8"]             | absent           | YES
            StringEqualsIfExists       | ["a"]                      | absent           | YES
            StringEqualsIfExists       | ["a"]                      | = b              | NO
            StringNotEqualsIfExists    | ["a"]                      | = b              | YES
            StringNotEqualsIfExists    | ["a"]                      | = a              | NO
            ForAllValues:StringEquals  | ["a","b"]                  | = a,b            | YES
            ForAllValues:StringEquals  | ["a","b"]                  | = a,c            | NO
            ForAllValues:StringEquals  | ["a"]                      | absent           | YES
            ForAllValues:StringEquals  | ["a"]                      | =                | YES
            ForAllValues:StringNotLike | ["a*"]                     | = b,c            | YES
            ForAllValues:StringNotLike | ["a*"]                     | = b,ax           | NO
            ForAnyValue:StringEquals   | ["a","b"]                  | = c,b            | YES
            ForAnyValue:StringEquals   | ["a","b"]                  | = c,d            | NO
            ForAnyValue:StringEquals   | ["a"]                      | absent           | NO
            ForAnyValue:StringNotEquals | ["a"]                     | = a,b            | YES
            ForAnyValue:StringNotEquals | ["a"]                     | = a              | NO
            ForAnyValue:StringEqualsIfExists | ["a"]                | absent           | YES
            StringEquals               | ["a"]                      | = a,b            | NO
            StringNotEquals            | ["c"]                      | = a,b            | NO
            StringEquals               | []                         | = a              | NO
            StringEquals               | ["a"]                      | empty            | NO
            StringNotEquals            | ["a"]                      | empty            | YES
            StringEqualsIfExists       | ["a"]                      | empty            | YES
            ForAnyValue:StringNotEquals | ["a"]                     | empty            | NO
            Null                       | ["true"]                   | empty            | YES
            """)
    void knownValues(String operator, String values, String state, Answer answer) throws PolicyException {
        assertThat(answer(operator, values, state)).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0} {1} with {2} is {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            StringEquals               | ["a"]                      | unrecorded       | UNKNOWN
            StringEquals               | ["a"]                      | hidden           | UNKNOWN
            StringNotEquals            | ["a"]                      | unrecorded       | UNKNOWN
            StringEqualsIfExists       | ["a"]                      | unrecorded       | UNKNOWN
            StringLike                 | ["*"]                      | unrecorded       | UNKNOWN
            StringLike                 | ["*"]                      | hidden           | YES
            StringLikeIfExists         | ["*"]                      | unrecorded       | YES
            StringNotLike              | ["*"]                      | hidden           | NO
            StringEquals               | ["${no:key}"]              | unrecorded       | NO
            StringNotEquals            | ["${no:key}"]              | unrecorded       | YES
            Bool                       | ["true","false"]           | hidden           | YES
            BoolIfExists               | ["true","false"]           | unrecorded       | YES
            Bool                       | ["true"]                   | hidden           | UNKNOWN
            Bool                       | ["true","True"]            | hidden           | UNKNOWN
            NotIpAddress               | ["0.0.0.0/0","::/0"]       | hidden           | NO
            IpAddress                  | ["128.0.0.0/1","::/0"]     | hidden           | UNKNOWN
            IpAddress                  | ["0.0.0.0/0","::/0"]       | hidden           | YES
            IpAddress                  | ["0.0.0.0/0"]              | hidden           | UNKNOWN
            IpAddress                  | ["everywhere"]             | unrecorded       | NO
            NumericLessThan            | ["ten"]                    | unrecorded       | NO
            Null                       | ["true"]                   | unrecorded       | UNKNOWN
            Null                       | ["true"]                   | hidden           | NO
            Null                       | ["false"]                  | hidden           | YES
            Null                       | ["true","false"]           | unrecorded       | YES
            DateLessThan               | ["2024-01-01T00:00:10Z"]   | between 2024-01-01T00:00:00Z 2024-01-01T00:00:05Z | YES
            DateLessThan               | ["2024-01-01T00:00:03Z"]   | between 2024-01-01T00:00:00Z 2024-01-01T00:00:05Z | UNKNOWN
            DateGreaterThan            | ["2024-01-01T00:00:10Z"]   | between 2024-01-01T00:00:00Z 2024-01-01T00:00:05Z | NO
            NumericEquals              | ["7"]                      | between 1 5      | NO
            NumericNotEquals           | ["7"]                      | between 1 5      | YES
            NumericEquals              | ["3"]                      | between 1 5      | UNKNOWN
            NumericEquals              | ["3"]                      | between 3 3      | YES
            NumericEquals              | ["3"]                      | between 3 5      | UNKNOWN
            NumericEquals              | ["3"]                      | between 1 3      | UNKNOWN
            NumericEquals              | ["3"]                      | between 4 5      | NO
            NumericLessThan            | ["3"]                      | between 1 3      | UNKNOWN
            NumericLessThanEquals      | ["3"]                      | between 1 3      | YES
            ForAllValues:StringEquals  | ["a"]                      | contains a       | UNKNOWN
            ForAllValues:StringEquals  | ["a"]                      | contains b       | NO
            ForAllValues:StringLike    | ["*"]                      | unrecorded       | YES
            ForAllValues:StringEquals  | ["a"]                      | unrecorded       | UNKNOWN
            ForAnyValue:StringEquals   | ["a"]                      | contains a,b     | YES
            ForAnyValue:StringEquals   | ["a"]                      | contains b       | UNKNOWN
            ForAnyValue:StringEquals   | ["${no:key}"]              | contains b       | NO
            ForAnyValue:StringEquals   | ["a"]                      | unrecorded       | UNKNOWN
            StringIs                   | ["a"]                      | = a              | UNKNOWN
            """)
    void unknownValues(String operator, String values, String state, Answer answer) throws PolicyException {
        assertThat(answer(operator, values, state)).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}: {1} {2} with {3} is {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            NEGATED_UNREADABLE_VALUE        | NumericNotEquals | ["10"]    | = ten   | NO
            NEGATED_UNREADABLE_VALUE        | NumericNotEquals | ["10"]    | = 9     | YES
            NEGATED_UNREADABLE_VALUE        | NumericNotEquals | ["ten"]   | = 9     | NO
            NEGATED_UNREADABLE_VALUE        | NumericEquals    | ["10"]    | = ten   | NO
            NEGATED_UNREADABLE_VALUE        | StringNotEquals  | []        | = a     | YES
            MULTIVALUED_WITHOUT_SET_OPERATOR | StringEquals    | ["b"]     | = a,b   | YES
            MULTIVALUED_WITHOUT_SET_OPERATOR | StringEquals    | ["c"]     | = a,b   | NO
            MULTIVALUED_WITHOUT_SET_OPERATOR | StringNotEquals | ["b"]     | = a,b   | NO
            MULTIVALUED_WITHOUT_SET_OPERATOR | StringNotEquals | ["c"]     | = a,b   | YES
            ANY_VALUE_IF_EXISTS_ABSENT      | ForAnyValue:StringEqualsIfExists | ["a"] | absent | NO
            """)
    void theOtherReadingsOfOpenQuestions(
            OpenQuestion question, String operator, String values, String state, Answer answer) throws PolicyException {
        assertThat(answer(operator, values, state, Interpretation.USUAL.flipped(question))).isEqualTo(answer);
    }

    private static Answer answer(String operator, String values, String state) throws PolicyException {
        return answer(operator, values, state, Interpretation.USUAL);
    }

    private static Answer answer(String operator, String values, String state, Interpretation interpretation)
            throws PolicyException {
        PolicyDocument policy = PolicyDocument.parse("""
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*",
                 "Condition": {"%s": {"my:Key": %s}}}}""".formatted(operator, values));
        RequestContext context = RequestContext.of(Map.of(
                "MY:key", value(state),
                "my:arn", ContextValue.of("arn:aws:iam::1:role/x"),
                "aws:username", ContextValue.of("alice"),
                "un:known", new ContextValue.Unrecorded("not recorded")));
        Request request = new Request(
                new Caller.Anonymous(),
                new ActionName("s3", "GetObject"),
                List.of(RequestedResource.EVERYTHING),
                Optional.empty(),
                context);
        Matching matching = new Matching(request, RequestedResource.EVERYTHING, interpretation, false);
        return policy.statements().getFirst().conditions().getFirst().answer(matching);
    }

    private static ContextValue value(String state) {
        String[] words = state.split(" ", 3);
        return switch (words[0]) {
            case "empty" -> new ContextValue.Known(List.of());
            case "absent" -> ContextValue.ABSENT;
            case "unrecorded" -> new ContextValue.Unrecorded("not recorded");
            case "hidden" -> new ContextValue.Hidden("not recorded");
            case "between" -> new ContextValue.Between(words[1], words[2], "second precision");
            case "contains" -> new ContextValue.Containing(List.of(words[1].split(",")), "known in part");
            default -> new ContextValue.Known(
                    words.length == 1 ? List.of("") : List.of(state.substring(2).split(",")));
        };
    }
}
