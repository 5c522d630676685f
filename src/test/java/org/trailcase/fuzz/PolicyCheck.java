package org.trailcase.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.trailcase.json.JsonException;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.PolicyException;
import org.trailcase.policy.PolicyText;
import org.trailcase.policy.Statement;

/// The reader of policies: it reads a damaged policy or says what is wrong with it, and each statement is in the text.
final class PolicyCheck {
    private static final String POLICY =
            """
            {"Version":"2012-10-17","Id":"x","Statement":[{"Sid":"One","Effect":"Allow","Action":["s3:Get*","iam:?oo"],
            "Resource":["arn:aws:s3:::bucket/${aws:username}/*","*"],"Condition":{"StringEquals":{"aws:PrincipalTag/a":["b","c"]},
            "ForAllValues:StringLike":{"aws:TagKeys":["*"]},"IpAddress":{"aws:SourceIp":"203.0.113.0/24"},
            "DateLessThanIfExists":{"aws:CurrentTime":"2026-03-14T09:00:00Z"},"NumericEquals":{"s3:max-keys":"10"},
            "Bool":{"aws:MultiFactorAuthPresent":"true"}}},{"Effect":"Deny","NotAction":"iam:*","NotResource":"*",
            "Principal":{"AWS":["arn:aws:iam::111122223333:root","AIDAEXAMPLE"],"Service":"ec2.amazonaws.com"}},
            {"Effect":"Deny","NotPrincipal":{"AWS":"*"},"Action":"*","Resource":"*"}]}""";

    private PolicyCheck() {}

    static void many(Random random, int times) {
        for (int i = 0; i < times; i++) {
            check(damaged(random));
        }
    }

    private static void check(String text) {
        String decoded = PolicyText.decode(text);
        try {
            PolicyDocument policy = PolicyDocument.parse(decoded);
            for (Statement statement : policy.statements()) {
                assertThat(decoded).contains(policy.text(statement));
            }
            assertThat(policy.findings()).isNotNull();
        } catch (PolicyException e) {
            Sentence.check(String.valueOf(e.getMessage()));
        }
    }

    private static String damaged(Random random) {
        try {
            String changed = random.nextInt(3) > 0 ? RecordDamage.changed(POLICY, random) : POLICY;
            byte[] bytes = changed.getBytes(StandardCharsets.UTF_8);
            return new String(random.nextInt(3) == 0 ? ByteDamage.some(bytes, bytes, random) : bytes, StandardCharsets.UTF_8);
        } catch (JsonException e) {
            throw new IllegalStateException(e);
        }
    }
}
