package org.trailcase.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.catalog.AccessLevel;
import org.trailcase.catalog.Catalog;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.PolicyException;
import org.trailcase.policy.PolicyFinding;
import org.trailcase.trail.Denial;
import org.trailcase.trail.Outcome;

/// What others fell into.
class TrapsTest {

    @ParameterizedTest
    @ValueSource(strings = {"AccessDenied", "Client.UnauthorizedOperation", "AccessDeniedException", "UnauthorizedOperation"})
    void t1NoOneLiteralIsTheCodeOfADenial(String code) {
        assertThat(Outcome.ofCode(code)).isEqualTo(Outcome.DENIED);
    }

    @Test
    void t1TheMessageOfIamNamesTheLayer() {
        Denial denial = Denial.parse("User: arn:aws:iam::111122223333:user/a is not authorized to perform:"
                        + " iam:CreateAccessKey on resource: user b because no identity-based policy allows the"
                        + " iam:CreateAccessKey action")
                .orElseThrow();

        assertThat(denial.kind()).isEqualTo(Denial.Kind.IMPLICIT);
        assertThat(denial.action()).hasValueSatisfying(action -> assertThat(action.text())
                .isEqualTo("iam:CreateAccessKey"));
    }

    @Test
    void t2AStatementMayBeAnObject() throws PolicyException {
        PolicyDocument policy = PolicyDocument.parse(
                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}}");

        assertThat(policy.statements()).hasSize(1);
    }

    @Test
    void t2AFragmentWithLostBracesIsLocatedAndNotGuessed() {
        assertThatThrownBy(() -> PolicyDocument.parse(
                        """
                        {
                          "Version": "2012-10-17",
                          "Statement": [
                            { "Effect": "Allow", "Action": "s3:*", "Resource": "*"
                          ]
                        }"""))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("line 5");
    }

    @Test
    void t3APatternThatMatchesNothingSaysSoAndOffersWhatWasMeant() throws PolicyException {
        PolicyDocument policy = PolicyDocument.parse(
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"iam:List:*\",\"Resource\":\"*\"}]}");

        assertThat(policy.findings())
                .extracting(PolicyFinding::sentence)
                .anySatisfy(sentence -> assertThat(sentence).contains("iam:List:*").contains("iam:List*"));
    }

    @Test
    void t3GetAndListAre72Of190ActionsOfIamAndAllOfThemRead() {
        Catalog catalog = Catalog.load();

        var reads = Stream.of("iam:Get*", "iam:List*")
                .flatMap(pattern -> catalog.actionsMatching(pattern).stream())
                .toList();

        assertThat(catalog.actionsMatching("iam:*")).hasSize(190);
        assertThat(reads)
                .hasSize(72)
                .allMatch(action -> action.level() == AccessLevel.LIST || action.level() == AccessLevel.READ);
    }
}
