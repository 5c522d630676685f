package org.trailcase.history.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.Arn;

class CarriersTest {
    private final Carriers carriers = new Carriers();

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    s3:GetObject,       arn:aws:s3:::b/k/e/y,                               arn:aws:s3:::b
                    s3:ListBucket,      arn:aws:s3:::b,                                     arn:aws:s3:::b
                    s3:GetObject,       arn:aws:s3:us-west-2:111122223333:accesspoint/p/object/k, arn:aws:s3:us-west-2:111122223333:accesspoint/p …
                    kms:Decrypt,        arn:aws:kms:us-west-2:111122223333:key/1,           arn:aws:kms:us-west-2:111122223333:key/1
                    sns:Unsubscribe,    arn:aws:sns:us-west-2:111122223333:t:1234,          arn:aws:sns:us-west-2:111122223333:t
                    dynamodb:GetRecords, arn:aws:dynamodb:us-west-2:111122223333:table/t/stream/2026, arn:aws:dynamodb:us-west-2:111122223333:table/t/stream/2026
                    events:PutRule,     arn:aws:events:us-west-2:111122223333:rule/bus/r,   arn:aws:events:us-west-2:111122223333:event-bus/bus
                    events:PutRule,     arn:aws:events:us-west-2:111122223333:rule/r,       arn:aws:events:us-west-2:111122223333:event-bus/default
                    glue:GetTable,      arn:aws:glue:us-west-2:111122223333:table/d/t,      arn:aws:glue:us-west-2:111122223333:catalog
                    lambda:InvokeFunction, arn:aws:lambda:us-west-2:111122223333:function:f, arn:aws:lambda:us-west-2:111122223333:function:f
                    ec2:RunInstances,   arn:aws:ec2:us-west-2:111122223333:instance/i-1,    none
                    rds:StopDBInstance, arn:aws:rds:us-west-2:111122223333:db:d,            none
                    cloudformation:DescribeStacks, arn:aws:cloudformation:us-west-2:111122223333:stack/s/1, none
                    iam:GetUser,        arn:aws:iam::111122223333:user/ana,                 none
                    s3:CreateBucket,    arn:aws:s3:::b,                                     none
                    cloudtrail:StopLogging, arn:aws:cloudtrail:us-west-2:111122223333:trail/t, none
                    ssm:GetParameter,   arn:aws:ssm:us-west-2:111122223333:parameter/p,     unknown
                    newservice:Read,    arn:aws:newservice:us-west-2:111122223333:thing/t,  unknown
                    """)
    void aRequestMeetsThePolicyOfTheResourceThatCarriesOne(String action, String resource, String carrier) {
        Carrier found = carriers.of(ActionName.parse(action).orElseThrow(), Arn.parse(resource).orElseThrow());

        assertThat(switch (found) {
                    case Carrier.None _ -> "none";
                    case Carrier.Unknown _ -> "unknown";
                    case Carrier.On(var arns, var missing) -> String.join(" ", arns) + (missing.isEmpty() ? "" : " …");
                })
                .isEqualTo(carrier);
    }

    @Test
    void anActionOnNoResourceInParticularMeetsNone() {
        assertThat(carriers.of(ActionName.parse("s3:ListAllMyBuckets").orElseThrow())).isInstanceOf(Carrier.None.class);
    }
}
