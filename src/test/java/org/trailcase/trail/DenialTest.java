package org.trailcase.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.PolicyType;
import org.trailcase.trail.Denial.Kind;

class DenialTest {

    private static final String USER = "User: arn:aws:iam::111122223333:user/alice is not authorized to perform: ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            because no identity-based policy allows the s3:GetObject action     | IMPLICIT | IDENTITY
            because no identity-based policy allows the action                  | IMPLICIT | IDENTITY
            because no resource-based policy allows the s3:GetObject action     | IMPLICIT | RESOURCE
            because no permissions boundary allows the s3:GetObject action      | IMPLICIT | PERMISSIONS_BOUNDARY
            because no session policy allows the s3:GetObject action            | IMPLICIT | SESSION
            because no service control policy allows the s3:GetObject action    | IMPLICIT | SCP
            because no resource control policy allows the s3:GetObject action   | IMPLICIT | RCP
            because no VPC endpoint policy allows the s3:GetObject action       | IMPLICIT | VPC_ENDPOINT
            because no role trust policy allows the s3:GetObject action         | IMPLICIT | TRUST
            because no new kind of policy allows the s3:GetObject action        | IMPLICIT |
            with an explicit deny in an identity-based policy                   | EXPLICIT | IDENTITY
            with an explicit deny in a resource-based policy                    | EXPLICIT | RESOURCE
            with an explicit deny in a permissions boundary                     | EXPLICIT | PERMISSIONS_BOUNDARY
            with an explicit deny in a session policy                           | EXPLICIT | SESSION
            with an explicit deny in a sessions policy                          | EXPLICIT | SESSION
            with an explicit deny in a service control policy                   | EXPLICIT | SCP
            due to an explicit deny in a Service Control Policy                 | EXPLICIT | SCP
            with an explicit deny in a resource control policy                  | EXPLICIT | RCP
            with an explicit deny in a VPC endpoint policy                      | EXPLICIT | VPC_ENDPOINT
            with an explicit deny in the role trust policy                      | EXPLICIT | TRUST
            with an explicit deny in a VPC endpoint policy transitively through a service control policy | EXPLICIT | SCP
            with an explicit deny in a brand new policy                         | EXPLICIT |
            with an explicit deny                                               | EXPLICIT |
            """)
    void theCauseNamesKindAndLayer(String cause, Kind kind, PolicyType layer) {
        Denial denial = denial(USER + "s3:GetObject on resource: arn:aws:s3:::b/k " + cause);

        assertThat(denial.kind()).isEqualTo(kind);
        assertThat(denial.layer()).isEqualTo(Optional.ofNullable(layer));
        assertThat(denial.action()).contains(new ActionName("s3", "GetObject"));
        assertThat(denial.resource()).contains("arn:aws:s3:::b/k");
        assertThat(denial.principal()).contains("arn:aws:iam::111122223333:user/alice");
        assertThat(denial.reason()).contains(cause);
        assertThat(denial(USER + "s3:GetObject " + cause + ".").kind()).isEqualTo(kind);
        assertThat(denial(USER + "s3:GetObject " + cause).resource()).isEmpty();
    }

    @Test
    void aPolicyThatAwsNamesIsKept() {
        String arn = "arn:aws:organizations::999988887777:policy/o-exampleorg/service_control_policy/p-example1";

        Denial denial = denial(USER + "iam:ListRoles on resource: arn:aws:iam::111122223333:role/* "
                + "with an explicit deny in a service control policy: " + arn);

        assertThat(denial.layer()).contains(PolicyType.SCP);
        assertThat(denial.policyArn()).contains(arn);
        assertThat(denial.resource()).contains("arn:aws:iam::111122223333:role/*");
    }

    @Test
    void whereIamKeepsTheDetailsIsKept() {
        Denial denial = denial(USER + "iam:CreateUser with an explicit deny in an identity-based policy: "
                + "arn:aws:iam::111122223333:policy/No. Go to https://us-east-1.console.aws.amazon.com/iam/home"
                + "?region=us-east-1#/authorization-details/id1 for complete details, or call the "
                + "GetRequestAuthorizationDetails API with the following authorization id: id1");

        assertThat(denial.authorizationId()).contains("id1");
        assertThat(denial.policyArn()).contains("arn:aws:iam::111122223333:policy/No");
        assertThat(denial.layer()).contains(PolicyType.IDENTITY);
    }

    @Test
    void anExplicitDenyOfAnScpMayBeAMissingAllow() {
        assertThat(denial(USER + "s3:GetObject with an explicit deny in a service control policy").mayBeImplicit())
                .isTrue();
        assertThat(denial(USER + "s3:GetObject with an explicit deny in a session policy").mayBeImplicit())
                .isFalse();
    }

    @Test
    void anEncodedMessageIsOpaqueUnlessTheClauseStandsInFrontOfIt() {
        Denial opaque = denial("You are not authorized to perform this operation. "
                + "Encoded authorization failure message: abcDEF-_123");
        Denial plain = denial("You are not authorized to perform this operation. " + USER
                + "ec2:RunInstances on resource: arn:aws:ec2:us-east-1:111122223333:instance/* because no "
                + "identity-based policy allows the ec2:RunInstances action. "
                + "Encoded authorization failure message: abcDEF-_123");

        assertThat(opaque.encoded()).contains("abcDEF-_123");
        assertThat(opaque.isReadable()).isFalse();
        assertThat(plain.encoded()).contains("abcDEF-_123");
        assertThat(plain.kind()).isEqualTo(Kind.IMPLICIT);
        assertThat(plain.layer()).contains(PolicyType.IDENTITY);
        assertThat(plain.resource()).contains("arn:aws:ec2:us-east-1:111122223333:instance/*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            User: arn:aws:iam::1:user/a is not authorized to perform: iam:GetRole on resource: role TestReadOnly     | iam:GetRole | role TestReadOnly
            User: arn:aws:iam::1:user/a is not authorized to perform: iam:X on resource: access key AKIAEXAMPLE      | iam:X | access key AKIAEXAMPLE
            User: arn:aws:iam::1:user/a is not authorized to perform: elasticfilesystem:DeleteFileSystem on the specified resource | elasticfilesystem:DeleteFileSystem |
            User: anonymous is not authorized to perform: es:ESHttpGet                                               | es:ESHttpGet |
            Not authorized to perform sts:AssumeRoleWithWebIdentity                                                  | sts:AssumeRoleWithWebIdentity |
            Principal [arn:aws:iam::1:user/a] is not allowed to execute [glue:GetTable] on the resource              | glue:GetTable |
            Access to the resource https://sqs.us-east-1.amazonaws.com/ is denied.                                   | | https://sqs.us-east-1.amazonaws.com/
            Not authorized to access resource arn:aws:iot:us-east-1:1:thing/t                                        | | arn:aws:iot:us-east-1:1:thing/t
            User: arn:aws:iam::1:user/a is not authorized to perform: kms:Decrypt on the resource associated with this ciphertext because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access | kms:Decrypt |
            API: iam:PassRole User: arn:aws:iam::1:user/a is not authorized to perform: iam:PassRole on resource: arn:aws:iam::1:role/r | iam:PassRole | arn:aws:iam::1:role/r
            """)
    void olderAndOtherWordingsSayWhatTheySay(String message, String action, String resource) {
        Denial denial = denial(message);

        assertThat(denial.kind()).isEqualTo(Kind.UNSPECIFIED);
        assertThat(denial.layer()).isEmpty();
        assertThat(denial.action().map(ActionName::text)).isEqualTo(Optional.ofNullable(action));
        assertThat(denial.resource()).isEqualTo(Optional.ofNullable(resource));
    }

    @Test
    void theNoteOfAnSdkIsNoPartOfTheResource() {
        Denial denial = denial(USER + "iam:PassRole on resource: arn:aws:iam::1:role/r because no identity-based "
                + "policy allows the iam:PassRole action (Service: AmazonIdentityManagement; Status Code: 403; "
                + "Error Code: AccessDenied; Request ID: 1; Proxy: null)");

        assertThat(denial.layer()).contains(PolicyType.IDENTITY);
        assertThat(denial.resource()).contains("arn:aws:iam::1:role/r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IAM user access not activated",
                "Cross-account pass role is not allowed.",
                "User: arn:aws:iam::1:user/a is not authorized to perform: s3:PutBucketPolicy on resource: "
                        + "\"arn:aws:s3:::b\" because public policies are blocked by the BlockPublicPolicy block "
                        + "public access setting."
            })
    void aSettingOrRuleThatRefusesIsNoMatterOfAuthorization(String message) {
        assertThat(denial(message).kind()).isEqualTo(Kind.NOT_AUTHORIZATION);
        assertThat(denial(message).layer()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "Access Denied", "AccessDenied", "Forbidden", "An unknown error occurred", "Unauthorized",
                "You are not authorized to perform this operation.", "Rate exceeded",
                "The specified bucket does not exist", "User: ", "because no ", " with an explicit deny"
            })
    void whatSaysNothingIsNoReading(String message) {
        assertThat(Denial.parse(message)).isEmpty();
    }

    @Test
    void theNameOfAnObjectCannotForgeACause() {
        String forged = "x because no identity-based policy allows the s3:GetObject action";

        Denial denial = denial(USER + "s3:GetObject on resource: \"arn:aws:s3:::b/" + forged
                + "\" with an explicit deny in a resource control policy");
        Denial causeless = denial(USER + "s3:GetObject on resource: \"arn:aws:s3:::b/" + forged + "\"");

        assertThat(denial.layer()).contains(PolicyType.RCP);
        assertThat(denial.resource()).contains("arn:aws:s3:::b/" + forged);
        assertThat(causeless.kind()).isEqualTo(Kind.UNSPECIFIED);
        assertThat(causeless.resource()).contains("arn:aws:s3:::b/" + forged);
    }

    @Test
    void aMessageCutAtOneKilobyteIsReadAsFarAsItGoes() {
        String front = USER + "s3:GetObject on resource: arn:aws:s3:::b/";
        String cause = " because no identity-based policy allows the s3:GetObject action";

        for (int kept = 0; kept <= cause.length(); kept++) {
            String key = "k".repeat(1024 - front.length() - kept);
            Denial denial = denial(front + key + cause.substring(0, kept));

            assertThat(denial.cut()).isTrue();
            assertThat(denial.action()).contains(new ActionName("s3", "GetObject"));
            assertThat(denial.resource().orElse("arn:aws:s3:::b/" + key)).isEqualTo("arn:aws:s3:::b/" + key);
            assertThat(denial.kind())
                    .isEqualTo(kept >= " because no ".length() ? Kind.IMPLICIT : Kind.UNSPECIFIED);
            assertThat(denial.layer().isPresent()).isEqualTo(kept >= cause.indexOf("s3:GetObject"));
        }
    }

    @Test
    void halfAnActionIsNoAction() {
        String principal = "arn:aws:iam::111122223333:user/" + "a".repeat(1024 - 76);
        String message = "User: " + principal + " is not authorized to perform: s3:GetO";
        assertThat(message).hasSizeBetween(1021, 1024);

        assertThat(denial(message).action()).isEmpty();
        assertThat(denial(message).principal()).contains(principal);
    }

    @Test
    void hostileMessagesTakeTimeInProportionToTheirLength() {
        String[] pieces = {
            " because no ", " with an explicit deny in a ", "User: ", " is not authorized to perform: ", "\"", ": arn:",
            " on resource: ", " on resource: \"", " allows the ", "Encoded authorization failure message: ",
            " Go to https://", " (Service: ", "Principal [", "a", " "
        };

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String first : pieces) {
                for (String second : pieces) {
                    Denial.parse(USER + (first + second).repeat(30_000 / (first.length() + second.length())));
                }
            }
        });
    }

    private static Denial denial(String message) {
        return Denial.parse(message).orElseThrow();
    }

    @Test
    void aLongEncodedPartIsFoldedToItsBeginningAndItsLength() {
        String readable = "You are not authorized to perform this operation. Encoded authorization failure message: ";
        String encoded = "aB3-".repeat(100);

        assertThat(Denial.folded(readable + encoded))
                .isEqualTo(readable + "aB3-".repeat(15) + "… (400 characters)");
        assertThat(Denial.folded(readable + "aB3-")).isEqualTo(readable + "aB3-");
    }
}
