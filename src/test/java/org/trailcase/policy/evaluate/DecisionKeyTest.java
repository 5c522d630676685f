package org.trailcase.policy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trailcase.policy.evaluate.Policies.ALICE;
import static org.trailcase.policy.evaluate.Policies.APP;
import static org.trailcase.policy.evaluate.Policies.OBJECT;
import static org.trailcase.policy.evaluate.Policies.allow;
import static org.trailcase.policy.evaluate.Policies.only;
import static org.trailcase.policy.evaluate.Policies.policy;
import static org.trailcase.policy.evaluate.Policies.request;
import static org.trailcase.policy.evaluate.Policies.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.request.ContextValue;

class DecisionKeyTest {
    private static final PolicySet SET = only(policy(
            PolicyType.IDENTITY,
            with(allow("s3:Get*"), "'StringEquals':{'aws:PrincipalTag/Team':'blue'}"),
            with(allow("s3:Put*"), "'StringLike':{'s3:prefix':'home/${aws:username}/*'}"),
            allow("s3:List*", "arn:aws:s3:::${aws:PrincipalAccount}/*"),
            with(allow("ec2:*"), "'IpAddress':{'aws:SourceIp':'192.0.2.0/24'}")));

    @ParameterizedTest
    @CsvSource(textBlock = """
            s3:GetObject,     aws:principaltag/team,    true
            s3:GetObject,     aws:SourceIp,             false
            s3:GetObject,     aws:username,             false
            s3:PutObject,     s3:prefix,                true
            s3:PutObject,     AWS:UserName,             true
            s3:PutObject,     aws:PrincipalTag/team,    false
            s3:ListBucket,    aws:PrincipalAccount,     true
            s3:ListBucket,    aws:username,             false
            s3:DeleteObject,  aws:username,             false
            ec2:StopInstances, aws:SourceIp,            true
            """)
    void aKeyHoldsTheValuesThatStatementsInReachRead(String action, String name, boolean read) {
        DecisionKey one = key(APP, action, OBJECT, Map.of(name, ContextValue.of("a")));
        DecisionKey other = key(APP, action, OBJECT, Map.of(name, ContextValue.of("b")));

        assertThat(one.equals(other)).isEqualTo(!read);
    }

    @Test
    void callerActionResourceAndPoliciesTellKeysApart() {
        DecisionKey key = key(APP, "s3:GetObject", OBJECT, Map.of());

        assertThat(key(APP, "S3:getobject", OBJECT, Map.of())).isEqualTo(key).hasSameHashCodeAs(key);
        assertThat(key(ALICE, "s3:GetObject", OBJECT, Map.of())).isNotEqualTo(key);
        assertThat(key(APP, "s3:GetObjectAcl", OBJECT, Map.of())).isNotEqualTo(key);
        assertThat(key(APP, "s3:GetObject", OBJECT + "2", Map.of())).isNotEqualTo(key);
        assertThat(DecisionKey.of(request(APP, "s3:GetObject", OBJECT), only())).isNotEqualTo(key);
    }

    private static DecisionKey key(String caller, String action, String resource, Map<String, ContextValue> context) {
        return DecisionKey.of(request(caller, action, resource, context), SET);
    }
}
