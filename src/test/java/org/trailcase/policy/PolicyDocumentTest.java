package org.trailcase.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.json.Span;
import org.trailcase.policy.match.PolicyVersion;

class PolicyDocumentTest {

    @Test
    void statementMayBeAnObjectInPlaceOfAList() throws PolicyException {
        PolicyDocument policy = parse("{'Version':'2012-10-17','Statement':{'Effect':'Allow','Action':'s3:*','Resource':'*'}}");

        assertThat(policy.statements()).hasSize(1);
        assertThat(policy.version()).isEqualTo(PolicyVersion.V2012);
    }

    @Test
    void aPolicyWithoutVersionHasTheEarlierOne() throws PolicyException {
        assertThat(parse("{'Statement':[]}").version()).isEqualTo(PolicyVersion.V2008);
    }

    @Test
    void everyPartKnowsItsPlaceInTheText() throws PolicyException {
        String text = """
                {"Version": "2012-10-17",
                 "Statement": [
                  {"Effect": "Allow", "Action": ["s3:Get*", "s3:List*"], "Resource": "*"},
                  {"Sid": "NoDelete", "Effect": "Deny", "Action": "s3:Delete*", "Resource": "*",
                   "Condition": {"Bool": {"aws:SecureTransport": false}}}
                 ]}""";

        PolicyDocument policy = PolicyDocument.parse(text);

        Statement second = policy.statements().get(1);
        assertThat(policy.text(second)).startsWith("{\"Sid\"").endsWith("}}}");
        assertThat(second.sid()).contains("NoDelete");
        assertThat(second.index()).isEqualTo(1);
        assertThat(span(policy, second.conditions().getFirst().span())).isEqualTo("\"aws:SecureTransport\": false");
        assertThat(span(
                        policy,
                        policy.statements()
                                .getFirst()
                                .action()
                                .patterns()
                                .get(1)
                                .written()
                                .span()))
                .isEqualTo("\"s3:List*\"");
    }

    @Test
    void theHashIsThatOfTheTextAsItWasRead() throws PolicyException {
        assertThat(PolicyDocument.parse("{\"Statement\":[]}").sha256())
                .isEqualTo("701f12e2a45641932e7716b160cc43c240755a8790dc94ac5af17eb9dc4d261f");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'Statement':[{'Effect':'Allow','Action':'*','Resource':'*'}                 | malformed: this is not JSON: at line 1, column
            'Effect':'Allow','Action':'s3:*'                                               | line 1, column 1: a policy is a JSON object and begins with "{"
            []                                                                             | line 1, column 1: a policy is a JSON object and begins with "{"
            {'Version':'2012-10-17'}                                                       | column 1: it has no Statement.
            {'statement':[]}                                                               | it has "statement", but element names are case-sensitive
            {'Version':'2012-10-18','Statement':[]}                                        | column 12: Version must be "2012-10-17" or "2008-10-17"
            {'Statement':['s3:*']}                                                         | column 15: a statement is a JSON object
            {'Statement':{'Effect':'allow','Action':'*','Resource':'*'}}                  | column 24: Effect must be exactly "Allow" or "Deny"
            {'Statement':{'Action':'*','Resource':'*'}}                                    | column 14: the statement has no Effect
            {'Statement':{'Effect':'Deny','Resource':'*'}}                                 | column 14: the statement has neither Action nor NotAction
            {'Statement':{'Effect':'Deny','Action':'*','NotAction':'s3:*','Resource':'*'}} | column 56: the statement has both Action and NotAction
            {'Statement':{'Effect':'Deny','Action':['*',7],'Resource':'*'}}                | column 45: Action holds a value that is not text
            {'Statement':{'Effect':'Deny','Action':'*','Principal':'arn:aws:iam::1:root'}} | Principal must be "*" or an object
            {'Statement':{'Effect':'Deny','Action':'*','Condition':['a']}}                 | column 56: Condition must be a JSON object
            {'Statement':{'Effect':'Deny','Action':'*','Condition':{'Bool':{'a':null}}}}   | a holds a value that is neither text, number nor truth value
            {'Statement':{'Sid':1,'Effect':'Deny','Action':'*'}}                           | Sid must be text
            """, quoteCharacter = '~')
    void whatIsNotAPolicyIsRefusedWithItsPlace(String text, String sentence) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining(sentence)
                .hasMessageEndingWith(".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'Action':'iam:List:*','Resource':'*'                                | "iam:List:*" matches nothing: an action has one colon; "iam:List*" is meant, it seems.
            'Action':'iam','Resource':'*'                                       | "iam" matches nothing: it has no service prefix such as "s3:".
            'Action':'i*:GetRole','Resource':'*'                                | "i*:GetRole" matches nothing: the service prefix cannot hold a wildcard or other signs.
            'Action':'s3:Get Object','Resource':'*'                             | "s3:Get Object" matches nothing: no action has such a name.
            'Action':[],'Resource':'*'                                          | Action is an empty list: no entry of it can match.
            'Action':'*','Resource':'bkt/*'                                     | "bkt/*" matches nothing: it is neither "*" nor an ARN.
            'Action':'*','Resource':'arn:aws:s3'                                | "arn:aws:s3" is not a whole ARN: its missing parts are taken to match anything.
            'Action':'*','Resource':'*','action':'x'                            | "action" is not an element of a statement and is disregarded. Element names are case-sensitive: it would be "Action".
            'Action':'*','Resource':'*','Resource':'arn:aws:s3:::b'             | "Resource" stands twice in the statement: IAM does not store this, and only the last one is read.
            'Action':'*','Resource':'*','Condition':{'StringIs':{'a':'b'}}      | "StringIs" is not a condition operator: what the statement does cannot be told.
            'Action':'*','Resource':'*','Condition':{'Bool':{'a:B':1,'A:b':2}}  | The key "A:b" stands twice under Bool: IAM does not store this. Both are read, and both must hold.
            'Action':'*','Resource':'*','Condition':{'StringLike':{'aws:TagKeys':'a'}} | "aws:TagKeys" can hold several values and needs ForAnyValue or ForAllValues before StringLike.
            'Action':'*','Principal':{'AWS':'arn:aws:iam::111122223333:user/*'} | "arn:aws:iam::111122223333:user/*" is not a principal that AWS accepts: it matches nobody.
            """, quoteCharacter = '~')
    void whatCannotBeMeantIsFound(String elements, String sentence) throws PolicyException {
        PolicyDocument policy = parse("{'Version':'2012-10-17','Statement':{'Effect':'Allow'," + elements + "}}");

        assertThat(policy.findings()).extracting(PolicyFinding::sentence).containsExactly(sentence);
        assertThat(policy.findings().getFirst().span().length()).isPositive();
    }

    @Test
    void aVariableInAPolicyWithoutVersionIsRemarkedOn() throws PolicyException {
        PolicyDocument policy = parse(
                "{'Statement':{'Effect':'Allow','Action':'s3:*','Resource':'arn:aws:s3:::b/${aws:username}'}}");

        assertThat(policy.findings())
                .extracting(PolicyFinding::sentence)
                .containsExactly(
                        "Without a Version the policy has the version 2008-10-17, in which ${...} is ordinary text.");
    }

    @Test
    void aVariableInAPolicyOfTheOldVersionIsRemarkedOnAtTheVersion() throws PolicyException {
        PolicyDocument policy = parse("{'Version':'2008-10-17','Statement':"
                + "{'Effect':'Allow','Action':'s3:*','Resource':'arn:aws:s3:::b/${aws:username}'}}");

        assertThat(policy.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.sentence())
                    .isEqualTo("In the version 2008-10-17 of the policy language ${...} is ordinary text.");
            assertThat(finding.span().of(policy.text())).isEqualTo("\"2008-10-17\"");
        });
    }

    @Test
    void aNameOfAnyLengthIsToldInOneShortLine() {
        String policy = "{'Version':'2012-10-17','Statement':{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'%s\\n':1}}}"
                .formatted("n".repeat(20_000));

        assertThatThrownBy(() -> parse(policy))
                .isInstanceOf(PolicyException.class)
                .satisfies(thrown -> assertThat(thrown.getMessage()).hasSizeLessThan(600).doesNotContain("\n"));
    }

    private static PolicyDocument parse(String text) throws PolicyException {
        return PolicyDocument.parse(text.replace('\'', '"'));
    }

    private static String span(PolicyDocument policy, Span span) {
        return span.of(policy.text());
    }
}
