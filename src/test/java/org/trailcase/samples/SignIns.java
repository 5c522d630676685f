package org.trailcase.samples;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.trailcase.json.JsonObject;

/// Ways into the account: each leaves its records and hands out the actor that works from then on.
final class SignIns {
    // responseElements carry times as the US would write them.
    private static final DateTimeFormatter US =
            DateTimeFormatter.ofPattern("MMM d, uuuu, h:mm:ss a", Locale.US).withZone(ZoneOffset.UTC);
    private static final String IDENTITY_PROVIDER = "c2FtcGxlLWlkZW50aXR5LXByb3ZpZGVy";
    private static final String SIGN_IN_REGION = "us-east-1";
    private static final String SAML_PAGE = "https://signin.aws.amazon.com/saml";

    private final Stage stage;

    SignIns(Stage stage) {
        this.stage = stage;
    }

    /// A person of the company's identity provider signs in to the console in a role.
    Actor federated(Instant time, String roleName, String person, String address, String browser) {
        Directory.Role role = stage.directory().role(roleName);
        String key = stage.chance().temporaryKey();
        stage.trail()
                .record(
                        time,
                        SIGN_IN_REGION,
                        Actor.federated(person, IDENTITY_PROVIDER, address, browser),
                        Call.read("sts", "AssumeRoleWithSAML")
                                .with(
                                        "sAMLAssertionID", "_" + stage.chance().uuid(),
                                        "roleSessionName", person,
                                        "durationSeconds", 14400,
                                        "roleArn", role.arn(),
                                        "principalArn", "arn:aws:iam::111122223333:saml-provider/AcmeIdP")
                                .answering(
                                        "credentials", credentials(key, time.plusSeconds(14400)),
                                        "assumedRoleUser", assumed(role, person),
                                        "subject", person,
                                        "subjectType", "persistent",
                                        "issuer", "https://idp.acme.example/saml",
                                        "audience", SAML_PAGE,
                                        "nameQualifier", IDENTITY_PROVIDER)
                                .on("AWS::IAM::Role", role.arn()));
        Actor session = Actor.session(role, person, key, time, address, browser);
        stage.trail()
                .record(
                        time.plusSeconds(2),
                        SIGN_IN_REGION,
                        session,
                        consoleLogin("Success").adding("MobileVersion", "No", "MFAUsed", "No"));
        return session.asConsole();
    }

    /// A user signs in with a password and a second factor.
    Actor user(Instant time, String userName, String region, String address, String browser) {
        Directory.User user = stage.directory().user(userName);
        stage.trail()
                .record(
                        time,
                        region,
                        Actor.userAtSignIn(user, address, browser),
                        consoleLogin("Success")
                                .adding(
                                        "LoginTo", "https://" + region + ".console.aws.amazon.com/console/home",
                                        "MobileVersion", "No",
                                        "MFAIdentifier", "arn:aws:iam::111122223333:mfa/" + userName,
                                        "MFAUsed", "Yes"));
        return Actor.userInConsole(user, stage.chance().temporaryKey(), time, true, address, browser);
    }

    void wrongPassword(Instant time, String userName, String region, String address, String browser) {
        Call failure = consoleLogin("Failure")
                .butFails("", "Failed authentication")
                .answering("ConsoleLogin", "Failure")
                .adding(
                        "LoginTo", "https://" + region + ".console.aws.amazon.com/console/home",
                        "MobileVersion", "No",
                        "MFAUsed", "No");
        stage.trail()
                .record(
                        time,
                        region,
                        Actor.userAtSignIn(stage.directory().user(userName), address, browser),
                        failure);
    }

    /// An AWS service hands a role to a workload, or takes it itself. The answer is the key of the session.
    String byService(Instant time, String region, String host, String roleName, String sessionName) {
        Directory.Role role = stage.directory().role(roleName);
        String key = stage.chance().temporaryKey();
        stage.trail()
                .record(
                        time,
                        region,
                        Actor.service(host),
                        Call.read("sts", "AssumeRole")
                                .with("roleArn", role.arn(), "roleSessionName", sessionName)
                                .answering(
                                        "credentials", credentials(key, time.plusSeconds(21600)),
                                        "assumedRoleUser", assumed(role, sessionName))
                                .on("AWS::IAM::Role", role.arn()));
        return key;
    }

    /// A runner of the pipeline's own account takes its role here.
    Actor pipeline(Instant time, String region, String run, String address, String program) {
        Directory.Role role = stage.directory().role("ci-deploy");
        String key = stage.chance().temporaryKey();
        stage.trail()
                .record(
                        time,
                        region,
                        Actor.foreigner("444455556666", "AROASAMPLERUNNERAAAAA:" + run, address, program),
                        Call.read("sts", "AssumeRole")
                                .with(
                                        "roleArn", role.arn(),
                                        "roleSessionName", run,
                                        "externalId", "acme-pipeline",
                                        "durationSeconds", 3600)
                                .answering(
                                        "credentials", credentials(key, time.plusSeconds(3600)),
                                        "assumedRoleUser", assumed(role, run))
                                .on("AWS::IAM::Role", role.arn()));
        return Actor.session(role, run, key, time, address, program);
    }

    /// How a time stands in the answers of IAM and STS.
    static String inAnswers(Instant time) {
        return US.format(time);
    }

    private static Call consoleLogin(String result) {
        return Call.write("signin", "ConsoleLogin")
                .ofType("AwsConsoleSignIn")
                .answering("ConsoleLogin", result);
    }

    private static JsonObject credentials(String key, Instant until) {
        return Shape.of(
                "accessKeyId", key, "sessionToken", "sample-session-token", "expiration", inAnswers(until));
    }

    private static JsonObject assumed(Directory.Role role, String sessionName) {
        return Shape.of(
                "assumedRoleId", role.id() + ":" + sessionName, "arn", Actor.sessionArn(role, sessionName));
    }
}
