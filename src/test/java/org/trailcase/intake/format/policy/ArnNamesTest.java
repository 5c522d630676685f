package org.trailcase.intake.format.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.aws.Arn;

class ArnNamesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            arn:aws:iam::111122223333:role/app,                        arn:aws:iam::111122223333:role/app
            arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fteam%2Fapp,     arn:aws:iam::111122223333:role/team/app
            arn_aws_iam__111122223333_role_app,                        arn:aws:iam::111122223333:role/app
            arn+aws+iam++111122223333+user+alice,                      arn:aws:iam::111122223333:user/alice
            arn_aws_s3___my.bucket-1,                                  arn:aws:s3:::my.bucket-1
            arn_aws_sqs_us-east-1_111122223333_a_b,                    arn:aws:sqs:us-east-1:111122223333:a_b
            arn_aws_lambda_us-east-1_111122223333_function_a_b,        arn:aws:lambda:us-east-1:111122223333:function:a_b
            arn_aws-cn_kms_cn-north-1_111122223333_key_12ab,           arn:aws-cn:kms:cn-north-1:111122223333:key/12ab
            arn_aws_organizations__111122223333_ou_o-x_ou-abcd-1,      arn:aws:organizations::111122223333:ou/o-x/ou-abcd-1
            """)
    void anArnIsReadInTheWaysInWhichFilesAreCalled(String name, String arn) {
        assertThat(ArnNames.in(name)).map(Arn::text).contains(arn);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            arn_aws_iam__111122223333_role_my_app
            arn_aws_ecr_us-east-1_111122223333_repository_team_app
            arn_aws_iam
            arn_xyz_iam__111122223333_role_app
            arnold
            role-app
            """)
    void whereASignMayBeASlashOrItselfNothingIsClaimed(String name) {
        assertThat(ArnNames.in(name)).isEmpty();
    }
}
