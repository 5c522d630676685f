package org.trailcase.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.aws.PolicyType;

class AttachedPolicyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            IDENTITY | 'Resource':'*'                       |
            IDENTITY | 'Sid':'A'                            | Identity-based policy: A names no resource: AWS does not store this here, and what it does cannot be told.
            SCP      | 'Resource':'*','Principal':'*'       | Service control policy: statement 0 names a principal: AWS does not store this here, and it is disregarded.
            TRUST    | 'Principal':'*'                      |
            TRUST    | 'Sid':'A'                            | Role trust policy: A names no principal: it matches nobody.
            RESOURCE | 'NotPrincipal':{'AWS':'111122223333'} | Resource-based policy: statement 0 allows everyone whom NotPrincipal does not list, the anonymous included.
            RCP      | 'Resource':'*','Principal':'*'       |
            """)
    void aStatementIsReadAsWhatItIsAttachedAs(PolicyType type, String elements, String sentence) throws PolicyException {
        String text = "{'Version':'2012-10-17','Statement':{'Effect':'Allow','Action':'s3:*'," + elements + "}}";
        AttachedPolicy policy = new AttachedPolicy(
                PolicyDocument.parse(text.replace('\'', '"')),
                type,
                "p",
                "a",
                new PolicySource("e", "0", "", Optional.empty(), Optional.empty()));

        assertThat(policy.findings().stream().map(PolicyFinding::sentence).findFirst())
                .isEqualTo(Optional.ofNullable(sentence));
    }
}
