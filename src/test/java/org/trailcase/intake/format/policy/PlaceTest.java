package org.trailcase.intake.format.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.aws.Arn;

class PlaceTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            get-bucket-policy-acme-logs.json,                         get-bucket-policy,           acme-logs
            s3api_get_bucket_policy_acme.logs_2026-03-14T06-00-00Z.json, get-bucket-policy,        acme.logs
            get-bucket-policy-acme-logs_2026-03-12.json,              get-bucket-policy,           acme-logs
            get-bucket-policy-acme-logs 20260312.json,                get-bucket-policy,           acme-logs
            s3-get-bucket-policy/acme.logs.json.gz,                   get-bucket-policy,           acme.logs
            aws-iam-list-role-policies/app,                           list-role-policies,          app
            sns-get-topic-attributes/arn%3Aaws%3Asns%3Aus-east-1%3A1%3At, get-topic-attributes,    arn:aws:sns:us-east-1:1:t
            list-policies-for-target-ou-abcd-11111111.json,           list-policies-for-target,    ou-abcd-11111111
            get-bucket-policy.json,                                   get-bucket-policy,           ''
            xget-bucket-policy-a.json,                                get-bucket-policy,           ''
            """)
    void whatACommandWasAskedStandsBehindItsNameOrInItsFolder(String path, String command, String asked) {
        Place place = Place.of(Path.of("/evidence").resolve(path));

        assertThat(place.askedOf(command).orElse("")).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            get-bucket-policy-acme-logs-2026-03-12.json,              ''
            get-bucket-policy-acme.20260312.json,                     ''
            get-bucket-policy-2026-03-12.json,                        ''
            get-bucket-policy-acme-logs_2026-03-12.json,              acme-logs
            s3-get-bucket-policy/acme-logs-2026-03-12,                acme-logs-2026-03-12
            """)
    void aDayThatMayBelongToTheNameLeavesTheNameOpen(String path, String asked) {
        Place place = Place.of(Path.of("/evidence").resolve(path));

        assertThat(place.askedExactly("get-bucket-policy").orElse("")).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            arn_aws_s3___acme_2026-03-12.json,                        arn:aws:s3:::acme
            arn_aws_s3___acme_2026-03-12T06-00.json,                  arn:aws:s3:::acme
            arn_aws_s3___old_bucket.json,                             arn:aws:s3:::old_bucket
            arn_aws_s3___acme-2026-03-12.json,                        ''
            """)
    void anArnEndsBeforeTheMoment(String path, String arn) {
        Place place = Place.of(Path.of("/evidence").resolve(path));

        assertThat(place.arn().map(Arn::text).orElse("")).isEqualTo(arn);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /evidence/111122223333/us-east-1/lambda-get-policy/f,    111122223333, us-east-1
            /evidence/acme-111122223333/f_444455556666.json,          111122223333, ''
            /111122223333/444455556666/eu-central-1/kms/f,            444455556666, eu-central-1
            /evidence/444455556666_us-gov-west-1_keys.json,           444455556666, us-gov-west-1
            /evidence/bucket-444455556666-logs.json,                  '',           ''
            /evidence/1111222233334/f,                                '',           ''
            """)
    void accountAndRegionAreThoseOfTheNearestFolder(String path, String account, String region) {
        Place place = Place.of(Path.of(path));

        assertThat(place.account().orElse("")).isEqualTo(account);
        assertThat(place.region().orElse("")).isEqualTo(region);
    }
}
