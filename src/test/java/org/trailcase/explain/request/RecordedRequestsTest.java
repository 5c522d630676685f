package org.trailcase.explain.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.IssuedSessions;
import org.trailcase.json.JsonReader;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.trail.Event;

class RecordedRequestsTest {
    private static final String PERSON = "{'Statement':{'Principal':{'AWS':'arn:aws:iam::111122223333:root'}}}";
    private static final String SERVICE = "{'Statement':{'Principal':{'Service':'cloudformation.amazonaws.com'}}}";
    private static final String ANOTHER_SERVICE = "{'Statement':{'Principal':{'Service':'lambda.amazonaws.com'}}}";
    private static final String ALICE = "{'type':'IAMUser','arn':'arn:aws:iam::111122223333:user/alice'}";

    @Test
    void aTagOfTheSessionTakesThePlaceOfTheRolesTag() throws Exception {
        RequestFacts facts = role("s3:ListBuckets", issued(ALICE, "'tags':[{'key':'team','value':'blue'}]"), PERSON);

        KeyFact team = facts.key("aws:PrincipalTag/team");
        assertThat(team.value()).isEqualTo(ContextValue.of("blue"));
        assertThat(team.source().words()).isEqualTo("from the AssumeRole call e0: its session tags");
        assertThat(team.source().eventId()).contains("e0");
        assertThat(facts.key("aws:PrincipalTag/stage").value()).isEqualTo(ContextValue.of("prod"));
        assertThat(facts.key("aws:PrincipalTag/other").state()).isEqualTo("absent");
    }

    @Test
    void aSessionOfWhichTheCallIsNotInTheTrailMayHaveBroughtTags() throws Exception {
        RequestFacts facts = role("s3:ListBuckets", IssuedSessions.NONE, PERSON);

        assertThat(facts.key("aws:PrincipalTag/team").state()).isEqualTo("hidden");
        assertThat(facts.key("aws:PrincipalTag/other").state()).isEqualTo("unrecorded");
        assertThat(facts.key("aws:PrincipalTag/other").value().reason())
                .isEqualTo("the call that issued the session is not in the trail");
    }

    @Test
    void theCodeThatTheIssuingCallCarriedGivesTheAgeToTheSecond() throws Exception {
        RequestFacts facts = role(
                "s3:ListBuckets", issued(ALICE, "'serialNumber':'arn:aws:iam::111122223333:mfa/alice'"), PERSON, "true");

        assertThat(facts.key("aws:MultiFactorAuthAge").value())
                .isEqualTo(new ContextValue.Between("3595", "3605", "the trail records whole seconds of completion only"));
    }

    @Test
    void theIssuingCallTellsTheSourceIdentityAndThatNoProviderWasAsked() throws Exception {
        RequestFacts facts = role("s3:ListBuckets", issued(ALICE, "'sourceIdentity':'alice'"), PERSON);

        assertThat(facts.key("aws:SourceIdentity").value()).isEqualTo(ContextValue.of("alice"));
        assertThat(facts.key("aws:FederatedProvider").state()).isEqualTo("absent");
    }

    @Test
    void theTagsThatTheSessionHandsOnCountAmongTheTransitiveOnes() throws Exception {
        IssuedSessions sessions =
                issued(ALICE, "'tags':[{'key':'team','value':'blue'}],'transitiveTagKeys':['team']");
        Recorded recorded = new Recorded(
                "role",
                "sts:AssumeRole",
                "'requestParameters':{'roleArn':'arn:aws:iam::111122223333:role/r','transitiveTagKeys':['stage']}",
                sessions);

        assertThat(recorded.facts().key("sts:TransitiveTagKeys").value().described())
                .isEqualTo("stage, team");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    person          |                                                                | known true
                    service         |                                                                | known false
                    another service |                                                                | unrecorded
                    service         | {'type':'IAMUser','arn':'arn:aws:iam::111122223333:user/alice'} | known true
                    person          | {'type':'AWSService','invokedBy':'cloudformation.amazonaws.com'} | known false
                    """,
            quoteCharacter = '"')
    void aServiceActsForTheCallerUnlessTheRoleIsItsOwn(String trusted, String issuer, String via) throws Exception {
        IssuedSessions sessions = issuer == null ? IssuedSessions.NONE : issued(issuer, "");
        String trust = trusted.equals("person") ? PERSON : trusted.equals("service") ? SERVICE : ANOTHER_SERVICE;
        Recorded recorded = new Recorded(
                "role-via-cloudformation", "s3:ListBuckets", "", sessions, Optional.of(exported(trust)));

        KeyFact fact = recorded.facts().key("aws:ViaAWSService");

        assertThat(fact.state() + (fact.value() instanceof ContextValue.Known known ? " " + known.described() : ""))
                .isEqualTo(via);
    }

    @Test
    void anExplanationCanSayWhyTheCredentialsOfATaskHaveNoKeyOfInstances() throws Exception {
        KeyFact fact = new Recorded("task", "s3:ListBuckets", "", IssuedSessions.NONE)
                .facts()
                .key("aws:EC2InstanceSourceVPC");

        assertThat(fact.sentence())
                .isEqualTo(
                        "aws:Ec2InstanceSourceVpc: absent, not applicable: credentials of a container task carry no such key (by rule: credentials of a container task carry no such key)");
    }

    @Test
    void aSessionThatTheTaskServiceOpenedHasNoKeyOfInstancesEither() throws Exception {
        RequestFacts facts =
                role("s3:ListBuckets", issued("{'type':'AWSService','invokedBy':'ecs-tasks.amazonaws.com'}", ""), PERSON);

        assertThat(facts.key("aws:Ec2InstanceSourceVpc").value().described())
                .isEqualTo("absent, not applicable: credentials of a container task carry no such key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    user | CreateAccessKey | 'requestParameters':null,'responseElements':{'accessKey':{'userName':'alice'}} | user/team/alice
                    user | CreateAccessKey | 'requestParameters':null,'responseElements':{'accessKey':{'userName':'bob'}} | not recorded
                    user | CreateAccessKey | 'requestParameters':{'userName':'bob'}                       | user/*bob
                    user | ListAccessKeys  | 'requestParameters':null                                     | user/team/alice
                    user | UpdateAccessKey | 'requestParameters':{'accessKeyId':'AKIA1','status':'Inactive'} | user/team/alice
                    user | GetUser         | 'requestParameters':null                                     | user/team/alice
                    user | GetUser         | 'requestParameters':null,'errorCode':'AccessDenied'          | not recorded
                    user | ChangePassword  | 'requestParameters':null,'errorCode':'AccessDenied'          | user/team/alice
                    user | CreateUser      | 'requestParameters':null                                     | not recorded
                    user | ListServiceSpecificCredentials | 'requestParameters':{'serviceName':'codecommit.amazonaws.com'} | user/team/alice
                    user | ListServiceSpecificCredentials | 'requestParameters':{'allUsers':true}         | user/*
                    root | ListAccessKeys  | 'requestParameters':null                                     | root
                    role | ListAccessKeys  | 'requestParameters':null                                     | not recorded
                    """,
            quoteCharacter = '"')
    void aCallOfIamThatNamesNoUserConcernsTheUserWhoSignedIt(String who, String name, String members, String resource)
            throws Exception {
        SourcedResource asked = new Recorded(who, "iam:" + name, members, IssuedSessions.NONE)
                .facts()
                .resources()
                .getFirst();

        assertThat(asked.resource() instanceof RequestedResource.Unrecorded
                        ? "not recorded"
                        : asked.resource().described().replace("arn:aws:iam::111122223333:", ""))
                .isEqualTo(resource);
    }

    @Test
    void aLaunchIsAskedAboutEachKindOfThingWithTheKeysAndTagsOfThatKind() throws Exception {
        List<RecordedRequest> requests = new Recorded(
                        "user",
                        "ec2:RunInstances",
                        """
                        'requestParameters':{'instancesSet':{'items':[{'imageId':'ami-1','minCount':1,'keyName':'k'}]},'instanceType':'t3.micro',
                        'subnetId':'subnet-1','groupSet':{'items':[{'groupId':'sg-1'}]},
                        'iamInstanceProfile':{'arn':'arn:aws:iam::111122223333:instance-profile/web'},
                        'tagSpecificationSet':{'items':[{'resourceType':'instance','tags':[{'key':'team','value':'blue'}]}]}}
                        """,
                        IssuedSessions.NONE)
                .requests();

        RecordedRequest instance = on(requests, ":instance/");
        RecordedRequest image = on(requests, ":image/");
        assertThat(instance.request().context().value("ec2:instancetype")).isEqualTo(ContextValue.of("t3.micro"));
        assertThat(instance.request().context().value("aws:requesttag/team")).isEqualTo(ContextValue.of("blue"));
        assertThat(image.request().context().value("ec2:instancetype")).isInstanceOf(ContextValue.Absent.class);
        assertThat(on(requests, ":volume/").request().context().value("aws:requesttag/team"))
                .isInstanceOf(ContextValue.Absent.class);
        assertThat(requests)
                .extracting(one -> one.request().action().text())
                .contains("iam:PassRole", "ec2:CreateTags");
        assertThat(instance.facts().resources())
                .extracting(one -> one.resource().described())
                .contains(
                        "arn:aws:ec2:eu-west-1::image/ami-1",
                        "arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-1",
                        "arn:aws:ec2:eu-west-1:111122223333:security-group/sg-1",
                        "arn:aws:ec2:eu-west-1:111122223333:key-pair/k",
                        "arn:aws:ec2:eu-west-1:111122223333:instance/*",
                        "arn:aws:ec2:eu-west-1:111122223333:network-interface/*",
                        "arn:aws:ec2:eu-west-1:111122223333:volume/*");
    }

    @Test
    void aRoleThatIsPassedIsAnActionOfItsOwnOnThatRole() throws Exception {
        List<RecordedRequest> requests = new Recorded(
                        "user",
                        "lambda:CreateFunction20150331",
                        "'requestParameters':{'functionName':'f','role':'arn:aws:iam::111122223333:role/f'}",
                        IssuedSessions.NONE)
                .requests();

        RequestFacts create = requests.getFirst().facts();
        RequestFacts pass = requests.getLast().facts();
        assertThat(create.action().text()).isEqualTo("lambda:CreateFunction");
        assertThat(create.resources()).singleElement().isEqualTo(new SourcedResource(
                new RequestedResource.Exact("arn:aws:lambda:eu-west-1:111122223333:function:f"),
                new Source("recorded: requestParameters.functionName", Optional.empty())));
        assertThat(pass.action().text()).isEqualTo("iam:PassRole");
        assertThat(pass.actionFrom().words()).startsWith("by rule: ");
        assertThat(pass.resources()).singleElement().isEqualTo(new SourcedResource(
                new RequestedResource.Exact("arn:aws:iam::111122223333:role/f"),
                new Source("recorded: requestParameters.role", Optional.empty())));
        assertThat(pass.key("iam:PassedToService").value()).isEqualTo(ContextValue.of("lambda.amazonaws.com"));
    }

    @Test
    void aKeyReEncryptsFromOneContextToAnother() throws Exception {
        List<RecordedRequest> requests = new Recorded(
                        "user",
                        "kms:ReEncrypt",
                        "'requestParameters':{'sourceKeyId':'a','destinationKeyId':'b','sourceEncryptionContext':{'app':'x'},'destinationEncryptionContext':{'app':'y'}}",
                        IssuedSessions.NONE)
                .requests();

        assertThat(requests)
                .extracting(one -> one.request().action().name() + " "
                        + one.request().resources().getFirst().described() + " "
                        + one.facts().key("kms:EncryptionContext:app").value().described())
                .containsExactlyInAnyOrder(
                        "ReEncryptFrom arn:aws:kms:eu-west-1:111122223333:key/a x",
                        "ReEncryptTo arn:aws:kms:eu-west-1:111122223333:key/b y");
    }

    @Test
    void manyObjectsThatTheRecordListsByTheirBeginningAreKnownInPart() throws Exception {
        RequestFacts facts = new Recorded(
                        "user",
                        "s3:DeleteObjects",
                        "'requestParameters':null,'resources':[{'type':'AWS::S3::Object','ARNPrefix':'arn:aws:s3:::b/logs/'}]",
                        IssuedSessions.NONE)
                .facts();

        assertThat(facts.resources()).singleElement().isEqualTo(new SourcedResource(
                new RequestedResource.WithHoles("arn:aws:s3:::b/logs/*"),
                new Source("recorded: resources.ARNPrefix", Optional.empty())));
    }

    @Test
    void onlyTheKeysThatStatementsAboutTheActionAskForAreRead() throws Exception {
        PolicyDocument document = PolicyDocument.parse(
                """
                {"Version":"2012-10-17","Statement":[
                {"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::${aws:PrincipalTag/team}/*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}},
                {"Effect":"Allow","Action":"ec2:*","Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1"}}}]}""");
        AttachedPolicy policy = new AttachedPolicy(
                document,
                PolicyType.IDENTITY,
                "p",
                "arn:aws:iam::111122223333:user/alice",
                new PolicySource("x", "00", "/0", Optional.empty(), Optional.empty()));

        List<KeyFact> read = new Recorded("user", "s3:ListBuckets", "", IssuedSessions.NONE)
                .facts()
                .readBy(List.of(policy));

        assertThat(read)
                .extracting(KeyFact::sentence)
                .containsExactly(
                        "aws:MultiFactorAuthPresent: absent, long-term credentials have no session",
                        "aws:PrincipalTag/team: not recorded in the trail");
    }

    private static RecordedRequest on(List<RecordedRequest> requests, String kind) {
        return requests.stream()
                .filter(one -> one.request().resources().getFirst().described().contains(kind))
                .findFirst()
                .orElseThrow();
    }

    private static RequestFacts role(String call, IssuedSessions sessions, String trust) throws Exception {
        return role(call, sessions, trust, "false");
    }

    private static RequestFacts role(String call, IssuedSessions sessions, String trust, String mfa) throws Exception {
        return new Recorded(
                        mfa.equals("true") ? "role-with-mfa" : "role", call, "", sessions, Optional.of(exported(trust)))
                .facts();
    }

    private static KnownHolder exported(String trust) {
        return Recorded.role(Map.of("team", "red", "stage", "prod"), trust, Optional.empty());
    }

    private static IssuedSessions issued(String caller, String parameters) throws Exception {
        String text =
                """
                {'eventID':'e0','eventTime':'2026-03-01T11:00:00Z','eventSource':'sts.amazonaws.com','eventName':'AssumeRole',
                'userIdentity':%s,'requestParameters':{'roleArn':'arn:aws:iam::111122223333:role/ops'%s},
                'responseElements':{'credentials':{'accessKeyId':'ASIAEXAMPLEROLE00001'},
                'assumedRoleUser':{'arn':'arn:aws:sts::111122223333:assumed-role/ops/s-1'}}}"""
                        .formatted(caller, parameters.isEmpty() ? "" : "," + parameters);
        return IssuedSessions.of(List.of(new org.trailcase.trail.Recorded(Event.read(JsonReader.read(text.replace('\'', '"'))), "trail.json", "00", 0)));
    }
}
