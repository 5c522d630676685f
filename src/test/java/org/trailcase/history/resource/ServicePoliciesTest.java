package org.trailcase.history.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trailcase.history.Calls.call;
import static org.trailcase.history.Layers.at;
import static org.trailcase.history.Layers.history;
import static org.trailcase.history.Layers.origin;
import static org.trailcase.history.Layers.policy;
import static org.trailcase.history.Layers.quoted;
import static org.trailcase.history.Layers.statement;
import static org.trailcase.history.Layers.words;
import static org.trailcase.history.resource.ResourceHistories.FUNCTION;
import static org.trailcase.history.resource.ResourceHistories.KEY;
import static org.trailcase.history.resource.ResourceHistories.QUEUE;
import static org.trailcase.history.resource.ResourceHistories.TOPIC;
import static org.trailcase.history.resource.ResourceHistories.addPermission;
import static org.trailcase.history.resource.ResourceHistories.arn;
import static org.trailcase.history.resource.ResourceHistories.layer;
import static org.trailcase.history.resource.ResourceHistories.of;
import static org.trailcase.history.resource.ResourceHistories.shown;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.PolicyHistory;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.snapshot.ResourceSnapshot;
import org.trailcase.policy.snapshot.ResourceState;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// What is particular to the policies of single services.
class ServicePoliciesTest {
    @Test
    void aKeyMadeWithoutAPolicyHasTheOneThatAwsDocuments() {
        PolicyHistory history = history(
                List.of(),
                call("kms", "10T08:00:00", "CreateKey", "{}", "{\"keyMetadata\":{\"arn\":\"%s\"}}".formatted(KEY)));

        LayerInForce layer = layer(history, "kms:Decrypt", KEY, "10T09:00:00");

        assertThat(words(layer)).isEqualTo("Enable IAM User Permissions");
        AttachedPolicy policy = ((LayerInForce.Held) layer).policies().findFirst().orElseThrow();
        assertThat(policy.source().exhibit()).startsWith("the default key policy that AWS documents");
        assertThat(policy.document().text()).contains("arn:aws:iam::111122223333:root");
    }

    @Test
    void anAliasLeadsToTheKeyThatItStoodForThen() {
        String other = KEY.replace("1111aaaa", "9999aaaa");
        PolicyHistory history = history(
                List.of(shown("09T00:00:00", KEY, policy("first")), shown("09T00:00:00", other, policy("second"))),
                call("kms", "10T08:00:00", "CreateAlias", "{\"aliasName\":\"alias/app\",\"targetKeyId\":\"%s\"}".formatted(KEY), "null"),
                call("kms", "10T10:00:00", "UpdateAlias", "{\"aliasName\":\"alias/app\",\"targetKeyId\":\"%s\"}".formatted(other), "null"));
        String alias = "arn:aws:kms:us-west-2:111122223333:alias/app";

        assertThat(of(history, "kms:Decrypt", alias, "10T07:00:00")).isEqualTo("unknown");
        assertThat(of(history, "kms:Decrypt", alias, "10T09:00:00")).isEqualTo("first");
        assertThat(of(history, "kms:Decrypt", alias, "10T11:00:00")).isEqualTo("second");
    }

    @Test
    void lambdaPermissionsAreSplicedIntoAKnownPolicyAndTakenOutAgain() {
        PolicyHistory history = history(
                List.of(),
                call("lambda", "10T08:00:00", "CreateFunction20150331", "{\"functionName\":\"job\"}", "null"),
                addPermission("10T09:00:00", "one", ""),
                addPermission("10T10:00:00", "two", ""),
                call("lambda", "10T11:00:00", "RemovePermission20150331v2", "{\"functionName\":\"job\",\"statementId\":\"one\"}", "null"),
                call("lambda", "10T12:00:00", "RemovePermission20150331v2", "{\"functionName\":\"job\",\"statementId\":\"two\"}", "null"));

        assertThat(of(history, "lambda:InvokeFunction", FUNCTION, "10T08:30:00")).isEqualTo("nothing");
        assertThat(of(history, "lambda:InvokeFunction", FUNCTION, "10T09:30:00")).isEqualTo("one");
        assertThat(of(history, "lambda:InvokeFunction", FUNCTION, "10T10:30:00")).isEqualTo("one two");
        assertThat(of(history, "lambda:InvokeFunction", FUNCTION, "10T11:30:00")).isEqualTo("two");
        assertThat(of(history, "lambda:InvokeFunction", FUNCTION, "10T12:30:00")).isEqualTo("nothing");
    }

    @Test
    void ofAnUnknownFunctionPolicyOnlyTheAddedStatementIsKnown() {
        PolicyHistory history = history(List.of(), addPermission("10T09:00:00", "one", ""));

        assertThat(of(history, "lambda:InvokeFunction", FUNCTION, "10T08:00:00")).isEqualTo("unknown");
        assertThat(of(history, "lambda:InvokeFunction", FUNCTION, "10T10:00:00")).isEqualTo("one …");
    }

    @Test
    void aLaterExportOfAFunctionPolicyIsRolledBackOverTheStatementsAddedSince() {
        String both = "{\"Version\":\"2012-10-17\",\"Statement\":[%s,%s]}".formatted(statement("base"), statement("one"));
        PolicyHistory history = history(List.of(shown("12T00:00:00", FUNCTION, both)), addPermission("10T09:00:00", "one", ""));

        assertThat(of(history, "lambda:InvokeFunction", FUNCTION, "10T08:00:00")).isEqualTo("base");
        assertThat(of(history, "lambda:InvokeFunction", FUNCTION, "10T10:00:00")).isEqualTo("base one");
    }

    @Test
    void aStatementTakenAwayBeforeTheOnlyExportLeavesAGapBeforeThat() {
        PolicyHistory history = history(
                List.of(shown("12T00:00:00", FUNCTION, policy("base"))),
                call("lambda", "10T09:00:00", "RemovePermission20150331v2", "{\"functionName\":\"job\",\"statementId\":\"lost\"}", "null"));

        assertThat(of(history, "lambda:InvokeFunction", FUNCTION, "10T08:00:00")).isEqualTo("base …");
        assertThat(of(history, "lambda:InvokeFunction", FUNCTION, "10T10:00:00")).isEqualTo("base");
    }

    @Test
    void anAliasOfAFunctionHasAPolicyOfItsOwnBesideTheFunctions() {
        PolicyHistory history = history(
                List.of(
                        shown("08T00:00:00", FUNCTION, policy("function")),
                        shown("08T00:00:00", FUNCTION + ":live", policy("alias"))),
                addPermission("10T09:00:00", "one", ",\"qualifier\":\"live\""));

        assertThat(of(history, "lambda:InvokeFunction", FUNCTION, "10T10:00:00")).isEqualTo("function");
        assertThat(of(history, "lambda:InvokeFunction", FUNCTION + ":live", "10T10:00:00"))
                .isEqualTo("alias one function");
        assertThat(of(history, "lambda:InvokeFunction", FUNCTION + ":7", "10T10:00:00")).isEqualTo("function …");
    }

    @Test
    void aQueueIsNamedByItsUrlAndAnEmptyPolicyIsNone() {
        String url = "\"queueUrl\":\"https://sqs.us-west-2.amazonaws.com/111122223333/jobs\"";
        PolicyHistory history = history(
                List.of(),
                call("sqs", "10T08:00:00", "SetQueueAttributes", "{%s,\"attributes\":{\"Policy\":%s}}".formatted(url, quoted(policy("put"))), "null"),
                call("sqs", "10T09:00:00", "SetQueueAttributes", "{%s,\"attributes\":{\"DelaySeconds\":\"5\"}}".formatted(url), "null"),
                call("sqs", "10T10:00:00", "AddPermission", "{%s,\"label\":\"more\",\"aWSAccountIds\":[\"444455556666\"],\"actions\":[\"SendMessage\"]}".formatted(url), "null"),
                call("sqs", "10T11:00:00", "RemovePermission", "{%s,\"label\":\"more\"}".formatted(url), "null"),
                call("sqs", "10T12:00:00", "SetQueueAttributes", "{%s,\"attributes\":{\"Policy\":\"\"}}".formatted(url), "null"));

        assertThat(of(history, "sqs:SendMessage", QUEUE, "10T09:30:00")).isEqualTo("put");
        assertThat(of(history, "sqs:SendMessage", QUEUE, "10T10:30:00")).isEqualTo("put more");
        assertThat(of(history, "sqs:SendMessage", QUEUE, "10T11:30:00")).isEqualTo("put");
        assertThat(of(history, "sqs:SendMessage", QUEUE, "10T12:30:00")).isEqualTo("nothing");
    }

    @Test
    void aTopicHasAwssOwnPolicyUntilAnotherIsSet() {
        String topic = "\"topicArn\":\"" + TOPIC + "\"";
        PolicyHistory history = history(
                List.of(),
                call("sns", "10T07:00:00", "DeleteTopic", "{" + topic + "}", "null"),
                call("sns", "10T08:00:00", "CreateTopic", "{\"name\":\"news\"}", "{" + topic + "}"),
                call("sns", "10T09:00:00", "SetTopicAttributes", "{%s,\"attributeName\":\"DisplayName\",\"attributeValue\":\"x\"}".formatted(topic), "null"),
                call("sns", "10T10:00:00", "SetTopicAttributes", "{%s,\"attributeName\":\"Policy\",\"attributeValue\":%s}".formatted(topic, quoted(policy("set"))), "null"),
                call("sns", "10T11:00:00", "CreateTopic", "{\"name\":\"news\"}", "{" + topic + "}"));

        assertThat(of(history, "sns:Publish", TOPIC, "10T09:30:00")).isEqualTo("__default_statement_ID");
        assertThat(of(history, "sns:Publish", TOPIC, "10T10:30:00")).isEqualTo("set");
        assertThat(of(history, "sns:Publish", TOPIC, "10T11:30:00")).isEqualTo("set");
    }

    @Test
    void aPermissionOnTheDefaultBusIsAStatementWithItsCondition() {
        PolicyHistory history = history(
                List.of(shown("10T06:00:00", "arn:aws:events:us-west-2:111122223333:event-bus/default", policy("base"))),
                call("events", "10T08:00:00", "PutPermission", """
                        {"action":"events:PutEvents","principal":"*","statementId":"org",\
                        "condition":{"type":"StringEquals","key":"aws:PrincipalOrgID","value":"o-a1b2c3d4e5"}}""", "null"));

        LayerInForce layer =
                layer(history, "events:PutEvents", "arn:aws:events:us-west-2:111122223333:event-bus/default", "10T09:00:00");

        assertThat(words(layer)).isEqualTo("base org");
        assertThat(((LayerInForce.Held) layer).policies().findFirst().orElseThrow().document().text())
                .contains("\"aws:PrincipalOrgID\" : \"o-a1b2c3d4e5\"");
    }

    @Test
    void anEndpointHasFullAccessUntilItsPolicyIsModifiedAndItsVpcIsKnown() {
        PolicyHistory history = history(
                List.of(),
                call("ec2", "10T08:00:00", "CreateVpcEndpoint", "{\"CreateVpcEndpointRequest\":{\"VpcId\":\"vpc-0a1b2c3d\",\"ServiceName\":\"com.amazonaws.us-west-2.s3\"}}", "{\"CreateVpcEndpointResponse\":{\"vpcEndpoint\":{\"vpcEndpointId\":\"vpce-0a1b2c3d4e5f\",\"vpcId\":\"vpc-0a1b2c3d\"}}}"),
                call("ec2", "10T09:00:00", "ModifyVpcEndpoint", "{\"ModifyVpcEndpointRequest\":{\"VpcEndpointId\":\"vpce-0a1b2c3d4e5f\",\"PolicyDocument\":%s}}".formatted(quoted(policy("narrow"))), "null"),
                call("ec2", "10T10:00:00", "ModifyVpcEndpoint", "{\"ModifyVpcEndpointRequest\":{\"VpcEndpointId\":\"vpce-0a1b2c3d4e5f\",\"ResetPolicy\":true}}", "null"),
                call("ec2", "10T11:00:00", "DeleteVpcEndpoints", "{\"DeleteVpcEndpointsRequest\":{\"VpcEndpointId\":{\"tag\":1,\"content\":\"vpce-0a1b2c3d4e5f\"}}}", "null"));

        assertThat(words(history.endpoint("vpce-0a1b2c3d4e5f", at("10T08:30:00")))).isEqualTo("statement 0");
        assertThat(words(history.endpoint("vpce-0a1b2c3d4e5f", at("10T09:30:00")))).isEqualTo("narrow");
        assertThat(words(history.endpoint("vpce-0a1b2c3d4e5f", at("10T10:30:00")))).isEqualTo("statement 0");
        assertThat(words(history.endpoint("vpce-0a1b2c3d4e5f", at("10T11:30:00")))).isEqualTo("nothing");
        assertThat(words(history.endpoint("vpce-ffffffff", at("10T11:30:00")))).isEqualTo("unknown");
        assertThat(history.vpc("vpce-0a1b2c3d4e5f")).contains("vpc-0a1b2c3d");
    }

    @Test
    void anEndpointIsTheSameHoweverAnExhibitWritesItsArn() {
        String exhibited = "arn:aws:ec2:us-west-2::vpc-endpoint/vpce-0a1b2c3d4e5f";
        PolicyHistory history = history(
                List.of(new ResourceSnapshot(origin("12T00:00:00"), List.of(new ResourceState(
                        exhibited,
                        PolicyType.VPC_ENDPOINT,
                        new ResourceState.ShownPolicy.Written(new WrittenPolicy("policy", policy("shown"), "/0")),
                        Optional.empty(),
                        Optional.of("vpc-0a1b2c3d"),
                        "/0")))),
                call("ec2", "10T09:00:00", "ModifyVpcEndpoint", "{\"ModifyVpcEndpointRequest\":{\"VpcEndpointId\":\"vpce-0a1b2c3d4e5f\",\"PolicyDocument\":%s}}".formatted(quoted(policy("narrow"))), "null"));

        assertThat(words(history.endpoint("vpce-0a1b2c3d4e5f", at("10T08:00:00")))).isEqualTo("unknown");
        assertThat(words(history.endpoint(exhibited, at("13T00:00:00")))).isEqualTo("shown");
        assertThat(history.endpoint(exhibited, at("11T00:00:00")).remarks())
                .singleElement()
                .asString()
                .contains("changed between");
    }
}
