package org.trailcase.samples;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.trailcase.json.JsonObject;

/// Ways into the account: each leaves its records and hands out the actor that works from then on.
final class SignIns {
    // Answers carry times as the US would write them.
    private static final DateTimeFormatter US =
            DateTimeFormatter.ofPattern("MMM d, uuuu, h:mm:ss a", Locale.US).withZone(ZoneOffset.UTC);
    private static final String IDENTITY_PROVIDER = "c2FtcGxlLWlkZW50aXR5LXByb3ZpZGVy";
    private static final String SIGN_IN_REGION = "us-east-1";

    private final Stage stage;

    SignIns(Stage stage) {
        this.stage = stage;
    }

    /// A person of the company's identity provider signs in to the console in a role.
    Actor federated(Instant time, String roleName, String person, String address, String browser) {
        Directory.Role role = stage.directory().role(roleName);
        String key = stage.chance().temporaryKey();
        Actor atTheDoor = Actor.federated(person, IDENTITY_PROVIDER, address, browser);
        Actor session = Actor.session(role, person, key, time, address, browser);
        stage.trail().record(time, SIGN_IN_REGION, atTheDoor, assumeRoleWithSaml(time, role, person, key));
        Call signIn = consoleLogin("Success").adding("MobileVersion", "No", "MFAUsed", "No");
        stage.trail().record(time.plusSeconds(2), SIGN_IN_REGION, session, signIn);
        return session.asConsole();
    }

    /// A user signs in with a password and a second factor.
    Actor user(Instant time, String userName, String region, String address, String browser) {
        Directory.User user = stage.directory().user(userName);
        Call signIn = consoleLogin("Success").adding(Shape.json("""
            {"LoginTo": "https://%s.console.aws.amazon.com/console/home", "MobileVersion": "No",
             "MFAIdentifier": "arn:aws:iam::111122223333:mfa/%s", "MFAUsed": "Yes"}
            """, region, userName));
        stage.trail().record(time, region, Actor.userAtSignIn(user, address, browser), signIn);
        return Actor.userInConsole(user, stage.chance().temporaryKey(), time, address, browser);
    }

    void wrongPassword(Instant time, String userName, String region, String address, String browser) {
        Directory.User user = stage.directory().user(userName);
        Call failure = consoleLogin("Failure")
                .butFails("", "Failed authentication")
                .answering("ConsoleLogin", "Failure")
                .adding(Shape.json("""
                    {"LoginTo": "https://%s.console.aws.amazon.com/console/home", "MobileVersion": "No",
                     "MFAUsed": "No"}
                    """, region));
        stage.trail().record(time, region, Actor.userAtSignIn(user, address, browser), failure);
    }

    /// An AWS service hands a role to a workload, or takes it itself. The answer is the key of the session.
    String byService(Instant time, String region, String host, String roleName, String sessionName) {
        Directory.Role role = stage.directory().role(roleName);
        String key = stage.chance().temporaryKey();
        Call assume = Call.read("sts", "AssumeRole")
                .with("roleArn", role.arn(), "roleSessionName", sessionName)
                .answering(session(role, sessionName, key, time.plusSeconds(21600)))
                .on("AWS::IAM::Role", role.arn());
        stage.trail().record(time, region, Actor.service(host), assume);
        return key;
    }

    /// A runner of the pipeline's own account takes its role here.
    Actor pipeline(Instant time, String region, String run, String address, String program) {
        Directory.Role role = stage.directory().role("ci-deploy");
        String key = stage.chance().temporaryKey();
        Call assume = Call.read("sts", "AssumeRole")
                .with(Shape.json("""
                    {"roleArn": "%s", "roleSessionName": "%s",
                     "externalId": "acme-pipeline", "durationSeconds": 3600}
                    """, role.arn(), run))
                .answering(session(role, run, key, time.plusSeconds(3600)))
                .on("AWS::IAM::Role", role.arn());
        Actor runner = Actor.foreigner("444455556666", "AROASAMPLERUNNERAAAAA:" + run, address, program);
        stage.trail().record(time, region, runner, assume);
        return Actor.session(role, run, key, time, address, program);
    }

    /// How a time stands in the answers of IAM and STS.
    static String inAnswers(Instant time) {
        return US.format(time);
    }

    private Call assumeRoleWithSaml(Instant time, Directory.Role role, String person, String key) {
        return Call.read("sts", "AssumeRoleWithSAML")
                .with(Shape.json("""
                    {"sAMLAssertionID": "_%s", "roleSessionName": "%s", "durationSeconds": 14400,
                     "roleArn": "%s", "principalArn": "arn:aws:iam::111122223333:saml-provider/AcmeIdP"}
                    """, stage.chance().uuid(), person, role.arn()))
                .answering(samlAnswer(session(role, person, key, time.plusSeconds(14400)), person))
                .on("AWS::IAM::Role", role.arn());
    }

    private static JsonObject samlAnswer(JsonObject session, String person) {
        JsonObject.Builder answer = JsonObject.builder();
        session.members().forEach(member -> answer.put(member.name(), member.value()));
        return answer.put("subject", person)
                .put("subjectType", "persistent")
                .put("issuer", "https://idp.acme.example/saml")
                .put("audience", "https://signin.aws.amazon.com/saml")
                .put("nameQualifier", IDENTITY_PROVIDER)
                .build();
    }

    private static Call consoleLogin(String result) {
        return Call.write("signin", "ConsoleLogin").ofType("AwsConsoleSignIn").answering("ConsoleLogin", result);
    }

    private static JsonObject session(Directory.Role role, String name, String key, Instant until) {
        return Shape.json("""
            {"credentials": {"accessKeyId": "%s", "sessionToken": "sample-session-token", "expiration": "%s"},
             "assumedRoleUser": {"assumedRoleId": "%s:%s", "arn": "%s"}}
            """, key, inAnswers(until), role.id(), name, Actor.sessionArn(role, name));
    }
}
