package org.trailcase.history.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trailcase.history.Calls.call;
import static org.trailcase.history.Layers.history;
import static org.trailcase.history.Layers.policy;
import static org.trailcase.history.resource.ResourceHistories.FUNCTION;
import static org.trailcase.history.resource.ResourceHistories.addPermission;
import static org.trailcase.history.resource.ResourceHistories.layer;
import static org.trailcase.history.resource.ResourceHistories.of;
import static org.trailcase.history.resource.ResourceHistories.shown;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.history.Layers;
import org.trailcase.history.PolicyHistory;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonWriter;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.trail.Recorded;

/// What calls tell of the policies of Lambda functions, their versions and aliases.
class FunctionPoliciesTest {
    @Test
    void eachStatementIsCitedFromWhereItWasFound() {
        PolicyHistory history = history(
                List.of(shown("10T06:00:00", FUNCTION, "{\"Version\":\"2012-10-17\",\"Statement\":[%s,%s]}"
                        .formatted(Layers.statement("a1"), Layers.statement("a2")))),
                call("lambda", "10T08:00:00", "RemovePermission20150331v2", "{\"functionName\":\"job\",\"statementId\":\"a1\"}", "null"),
                addPermission("10T09:00:00", "a3", ""));

        AttachedPolicy policy = ((LayerInForce.Held) layer(history, "lambda:InvokeFunction", FUNCTION, "10T10:00:00"))
                .policies()
                .findFirst()
                .orElseThrow();

        assertThat(policy.document().statements())
                .extracting(statement -> statement.title() + " " + policy.source(statement).exhibit())
                .containsExactly("a2 export.json", "a3 trail.json.gz");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "principal":"sns.amazonaws.com"                                                              | {"Service":"sns.amazonaws.com"}
            "principal":"444455556666"                                                                   | {"AWS":"arn:aws:iam::444455556666:root"}
            "principal":"arn:aws:iam::444455556666:role/r"                                               | {"AWS":"arn:aws:iam::444455556666:role/r"}
            "principal":"*"                                                                              | "*"
            "principal":"*","principalOrgID":"o-abcdefghij"                                              | "*" {"StringEquals":{"aws:PrincipalOrgID":"o-abcdefghij"}}
            "principal":"*","functionUrlAuthType":"NONE"                                                 | "*" {"StringEquals":{"lambda:FunctionUrlAuthType":"NONE"}}
            "principal":"*","invokedViaFunctionUrl":true                                                 | "*" {"Bool":{"lambda:InvokedViaFunctionUrl":"true"}}
            "principal":"s3.amazonaws.com","sourceArn":"arn:aws:s3:::b","sourceAccount":"444455556666"   | {"Service":"s3.amazonaws.com"} {"StringEquals":{"AWS:SourceAccount":"444455556666"},"ArnLike":{"AWS:SourceArn":"arn:aws:s3:::b"}}
            "principal":"alexa-connectedhome.amazon.com","eventSourceToken":"t"                          | {"Service":"alexa-connectedhome.amazon.com"} {"StringEquals":{"lambda:EventSourceToken":"t"}}
            """)
    void withoutAnAnswerTheStatementOfAFunctionFollowsFromTheRequest(String asked, String expected) throws JsonException {
        PolicyHistory history = history(
                List.of(),
                call("lambda", "10T08:00:00", "CreateFunction20150331", "{\"functionName\":\"job\"}", "null"),
                unanswered("\"statementId\":\"one\",\"action\":\"lambda:InvokeFunction\"," + asked));

        assertThat(of(history, "lambda:InvokeFunction", FUNCTION, "10T10:00:00")).isEqualTo("one");
        AttachedPolicy policy = ((LayerInForce.Held) layer(history, "lambda:InvokeFunction", FUNCTION, "10T10:00:00"))
                .policies()
                .findFirst()
                .orElseThrow();
        JsonObject statement = JsonReader.read(policy.document().text())
                .asObject()
                .flatMap(document -> document.array("Statement"))
                .flatMap(statements -> statements.objects().findFirst())
                .orElseThrow();
        assertThat(statement.text("Action")).contains("lambda:InvokeFunction");
        assertThat(statement.text("Resource")).contains(FUNCTION);
        assertThat(Stream.of("Principal", "Condition")
                        .flatMap(member -> statement.get(member).stream())
                        .map(JsonWriter::compact)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "action":"lambda:InvokeFunction","principal":"HIDDEN_DUE_TO_SECURITY_REASONS"
            "action":"lambda:InvokeFunction","principal":"a.amazon.com","eventSourceToken":"HIDDEN_DUE_TO_SECURITY_REASONS"
            "action":"lambda:InvokeFunction","principal":"s3.amazonaws.com","sourceVpc":"vpc-1"
            "action":"lambda:InvokeFunction","principal":"somebody"
            "action":"lambda:InvokeFunction"
            "principal":"*"
            """)
    void aStatementThatTheRequestDoesNotTellWholeIsNotKnown(String asked) {
        PolicyHistory history = history(
                List.of(),
                call("lambda", "10T08:00:00", "CreateFunction20150331", "{\"functionName\":\"job\"}", "null"),
                unanswered("\"statementId\":\"one\"," + asked));

        assertThat(of(history, "lambda:InvokeFunction", FUNCTION, "10T10:00:00")).isEqualTo("unknown");
    }

    private static Recorded unanswered(String asked) {
        return call("lambda", "10T09:00:00", "AddPermission20150331v2", "{\"functionName\":\"job\"," + asked + "}", "null");
    }

    @Test
    void theVersionsAndAliasesOfAFunctionBeginWithoutPolicies() {
        PolicyHistory history = history(
                List.of(),
                call("lambda", "10T08:00:00", "CreateFunction20150331", "{\"functionName\":\"job\"}", "null"),
                addPermission("10T09:00:00", "function", ""),
                addPermission("10T10:00:00", "alias", ",\"qualifier\":\"live\""));

        assertThat(of(history, "lambda:InvokeFunction", FUNCTION + ":live", "10T07:00:00")).isEqualTo("nothing");
        assertThat(of(history, "lambda:InvokeFunction", FUNCTION + ":live", "10T09:30:00")).isEqualTo("function");
        assertThat(of(history, "lambda:InvokeFunction", FUNCTION + ":live", "10T11:00:00")).isEqualTo("alias function");
        assertThat(of(history, "lambda:InvokeFunction", FUNCTION + ":7", "10T11:00:00")).isEqualTo("function");
        assertThat(of(history, "lambda:InvokeFunction", FUNCTION, "10T11:00:00")).isEqualTo("function");
    }

    @Test
    void thePolicyOfAnAliasGoesWithTheAliasAndWithTheFunction() {
        String job = "{\"functionName\":\"job\"}";
        PolicyHistory history = history(
                List.of(),
                call("lambda", "10T08:00:00", "CreateFunction20150331", job, "null"),
                addPermission("10T09:00:00", "live", ",\"qualifier\":\"live\""),
                addPermission("10T09:00:00", "seven", ",\"qualifier\":\"7\""),
                call("lambda", "10T10:00:00", "DeleteAlias20150331", "{\"functionName\":\"job\",\"name\":\"live\"}", "null"),
                call("lambda", "10T12:00:00", "DeleteFunction20150331", job, "null"),
                call("lambda", "10T14:00:00", "CreateFunction20150331", job, "null"));

        assertThat(of(history, "lambda:InvokeFunction", FUNCTION + ":live", "10T09:30:00")).isEqualTo("live");
        assertThat(of(history, "lambda:InvokeFunction", FUNCTION + ":live", "10T11:00:00")).isEqualTo("nothing");
        assertThat(of(history, "lambda:InvokeFunction", FUNCTION + ":7", "10T11:00:00")).isEqualTo("seven");
        assertThat(of(history, "lambda:InvokeFunction", FUNCTION + ":7", "10T15:00:00")).isEqualTo("nothing");
    }

    @Test
    void aVersionThatIsDeletedLeavesTheFunctionItsPolicy() {
        PolicyHistory history = history(
                List.of(shown("08T00:00:00", FUNCTION, policy("function"))),
                call("lambda", "10T08:00:00", "DeleteFunction20150331", "{\"functionName\":\"job\",\"qualifier\":\"7\"}", "null"));

        assertThat(of(history, "lambda:InvokeFunction", FUNCTION, "10T10:00:00")).isEqualTo("function");
    }

    @Test
    void aPermissionThatDoesNotNameItsFunctionDoubtsAVersionThatNoRecordNames() {
        PolicyHistory history = history(
                List.of(),
                call("lambda", "10T08:00:00", "CreateFunction20150331", "{\"functionName\":\"job\"}", "null"),
                call("lambda", "10T09:00:00", "AddPermission20150331v2", "null", "null"));

        assertThat(of(history, "lambda:InvokeFunction", FUNCTION + ":7", "10T10:00:00")).isEqualTo("unknown");
    }
}
