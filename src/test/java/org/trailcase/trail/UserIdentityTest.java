package org.trailcase.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trailcase.trail.Records.identity;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserIdentityTest {

    private static final String ROLE_SESSION = """
            {'type':'AssumedRole','principalId':'AROAEXAMPLE:dba-7',
             'arn':'arn:aws:sts::111122223333:assumed-role/AcmeFed-DBA/dba-7','accountId':'111122223333',
             'accessKeyId':'ASIAEXAMPLE','sessionContext':{'sessionIssuer':{'type':'Role','principalId':'AROAEXAMPLE',
             'arn':'arn:aws:iam::111122223333:role/federated/AcmeFed-DBA','accountId':'111122223333',
             'userName':'AcmeFed-DBA'},'webIdFederationData':{},'attributes':{
             'creationDate':'2026-03-14T08:55:00Z','mfaAuthenticated':'true'}}}""";

    @Test
    void anAssumedRoleIsItsIssuerWithPathAndASessionName() {
        UserIdentity identity = identity(ROLE_SESSION);

        assertThat(identity).isInstanceOf(UserIdentity.AssumedRole.class);
        assertThat(identity.type()).isEqualTo("AssumedRole");
        assertThat(identity.principalArn()).contains("arn:aws:iam::111122223333:role/federated/AcmeFed-DBA");
        assertThat(identity.arn()).contains("arn:aws:sts::111122223333:assumed-role/AcmeFed-DBA/dba-7");
        assertThat(identity.sessionName()).contains("dba-7");
        assertThat(identity.account()).contains("111122223333");
        assertThat(identity.accessKeyId()).contains("ASIAEXAMPLE");
        assertThat(identity.sessionCreated()).contains(Instant.parse("2026-03-14T08:55:00Z"));
        assertThat(identity.mfa()).contains(true);
        assertThat(identity.label()).isEqualTo("AcmeFed-DBA/dba-7");
    }

    @Test
    void aSessionIsIssuerNameKeyAndCreation() {
        Session session = identity(ROLE_SESSION).session().orElseThrow();

        assertThat(session)
                .isEqualTo(new Session(
                        "arn:aws:iam::111122223333:role/federated/AcmeFed-DBA",
                        "dba-7",
                        "ASIAEXAMPLE",
                        Optional.of(Instant.parse("2026-03-14T08:55:00Z"))));
        assertThat(session.label()).isEqualTo("AcmeFed-DBA/dba-7");
        assertThat(session.acrossKeys())
                .isEqualTo(identity(ROLE_SESSION.replace("ASIAEXAMPLE", "ASIAOTHER"))
                        .session()
                        .orElseThrow()
                        .acrossKeys());
    }

    @Test
    void withoutIssuerTheRoleIsMadeOutFromTheSession() {
        UserIdentity identity =
                identity("{'type':'AssumedRole','arn':'arn:aws-cn:sts::111122223333:assumed-role/ops/alice'}");

        assertThat(identity.principalArn()).contains("arn:aws-cn:iam::111122223333:role/ops");
        assertThat(identity.account()).contains("111122223333");
        assertThat(identity.sessionIssuer()).isEmpty();
    }

    @Test
    void aSessionArnWithoutSessionNameIsNoTrap() {
        UserIdentity identity = identity("{'type':'AssumedRole','arn':'arn:aws:sts::1:assumed-role/tester'}");

        assertThat(identity.sessionName()).isEmpty();
        assertThat(identity.principalArn()).contains("arn:aws:iam::1:role/tester");
        assertThat(identity.label()).isEqualTo("tester");
        assertThat(identity.session()).isEmpty();
        assertThat(identity("{'type':'AssumedRole','arn':'arn:aws:sts::1:assumed-role/'}").label())
                .isEqualTo("");
    }

    @Test
    void aPercentEncodedArnIsDecodedAndAPlusStays() {
        UserIdentity identity = identity("""
                {'type':'AssumedRole','arn':'arn%3Aaws%3Asts%3A%3A1%3Aassumed-role%2Fnode%2Fi-1+a','sessionContext':
                {'sessionIssuer':{'type':'Role','arn':'arn%3Aaws%3Aiam%3A%3A1%3Arole%2Feks%2Fnode'}}}""");

        assertThat(identity.principalArn()).contains("arn:aws:iam::1:role/eks/node");
        assertThat(identity.sessionName()).contains("i-1+a");
        assertThat(identity("{'type':'Role','arn':'arn%3Aaws%ZZ'}").arn()).contains("arn%3Aaws%ZZ");
    }

    @Test
    void aUserWithALongLivedKeyHasNoSession() {
        UserIdentity identity = identity("""
                {'type':'IAMUser','arn':'arn:aws:iam::1:user/team/alice','userName':'alice','accessKeyId':'AKIAEXAMPLE',
                 'sessionContext':{'sessionIssuer':{}}}""");

        assertThat(identity.principalArn()).contains("arn:aws:iam::1:user/team/alice");
        assertThat(identity.label()).isEqualTo("alice");
        assertThat(identity.session()).isEmpty();
    }

    @Test
    void aUserInTheConsoleHasASessionOfTheirOwn() {
        UserIdentity identity = identity("""
                {'type':'IAMUser','arn':'arn:aws:iam::1:user/alice','userName':'alice','accessKeyId':'ASIAEXAMPLE',
                 'sessionContext':{'attributes':{'creationDate':'20131102T010628Z','mfaAuthenticated':'false'}}}""");

        assertThat(identity.session())
                .contains(new Session(
                        "arn:aws:iam::1:user/alice",
                        "",
                        "ASIAEXAMPLE",
                        Optional.of(Instant.parse("2013-11-02T01:06:28Z"))));
        assertThat(identity.mfa()).contains(false);
    }

    @Test
    void aFederatedUserActsWithThePoliciesOfItsIssuer() {
        UserIdentity identity = identity("""
                {'type':'FederatedUser','arn':'arn:aws:sts::1:federated-user/bob','principalId':'1:bob',
                 'sessionContext':{'sessionIssuer':{'type':'IAMUser','arn':'arn:aws:iam::1:user/proxy'}}}""");

        assertThat(identity.principalArn()).contains("arn:aws:iam::1:user/proxy");
        assertThat(identity.sessionName()).contains("bob");
        assertThat(identity.label()).isEqualTo("proxy/bob");
        assertThat(identity("{'type':'FederatedUser','arn':'arn:aws:sts::1:federated-user/bob'}").principalArn())
                .contains("arn:aws:sts::1:federated-user/bob");
    }

    @Test
    void someoneOfAnotherAccountIsKnownByAccountAndId() {
        UserIdentity identity =
                identity("{'type':'AWSAccount','principalId':'AROAEXAMPLE:ci','accountId':'444455556666'}");

        assertThat(identity.principalArn()).isEmpty();
        assertThat(identity.label()).isEqualTo("account 444455556666/ci");
        assertThat(identity.session().orElseThrow().issuer()).isEqualTo("AROAEXAMPLE:ci");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'type':'Root','arn':'arn:aws:iam::1:root','accountId':'1'}                    | Root              | root                   | arn:aws:iam::1:root
            {'type':'Role','arn':'arn:aws:iam::1:role/x/ops'}                              | Role              | ops                    | arn:aws:iam::1:role/x/ops
            {'type':'AWSService','invokedBy':'rds.amazonaws.com'}                          | AwsService        | rds.amazonaws.com      |
            {'type':'AWSAccount','principalId':'','accountId':'ANONYMOUS_PRINCIPAL'}       | Anonymous         | anonymous              |
            {'type':'AWSAccount','principalId':'','accountId':'anonymous'}                 | Anonymous         | anonymous              |
            {'type':'SAMLUser','principalId':'p:carol','userName':'carol'}                 | SamlUser          | carol                  |
            {'type':'WebIdentityUser','userName':'system:serviceaccount:a:b'}              | WebIdentityUser   | system:serviceaccount:a:b |
            {'type':'IdentityCenterUser','arn':'','onBehalfOf':{'userId':'u-1'}}           | IdentityCenterUser| u-1                    |
            {'type':'Directory','userName':'dora'}                                         | Directory         | dora                   |
            {}                                                                             | NoIdentity        | no identity            |
            {'accountId':'1','invokedBy':'ec2.amazonaws.com'}                              | NoIdentity        | ec2.amazonaws.com      |
            {'type':'Unknown','userName':'eve','principalId':'id'}                         | Unrecognised      | eve                    |
            {'type':'Martian'}                                                             | Unrecognised      | Martian                |
            {'type':'Unknown','arn':'arn:aws:sts::1:assumed-role/ops/eve'}                 | Unrecognised      | ops/eve                | arn:aws:iam::1:role/ops
            {'arn':'arn:aws:iam::1:user/eve'}                                              | Unrecognised      | eve                    | arn:aws:iam::1:user/eve
            """)
    void everyKindHasALabelAndAPrincipalWhereTheRecordNamesOne(String text, String kind, String label, String arn) {
        UserIdentity identity = identity(text);

        assertThat(identity.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(identity.label()).isEqualTo(label);
        assertThat(identity.principalArn()).isEqualTo(Optional.ofNullable(arn));
    }

    @Test
    void emptyTextIsAbsent() {
        UserIdentity identity = identity("{'type':'IAMUser','accessKeyId':'','arn':'','userName':'alice'}");

        assertThat(identity.accessKeyId()).isEmpty();
        assertThat(identity.arn()).isEmpty();
        assertThat(identity.principalArn()).isEmpty();
    }
}
