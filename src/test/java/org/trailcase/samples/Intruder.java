package org.trailcase.samples;

import java.time.Instant;
import java.util.List;

/// Somebody else with the administrator's password: three sessions within two hours, looking for credentials to keep.
///
/// Everything that would change something is refused, because no statement allows it; what only reads is allowed.
final class Intruder {
    static final int WRITE_ATTEMPTS = 23;
    private static final String IAM_REGION = "us-east-1";
    private static final String FIRST_ADDRESS = "203.0.113.77";
    private static final String SECOND_ADDRESS = "203.0.113.141";
    private static final List<String> USERS = List.of("operator-1", "operator-2", "svc-backup", "svc-metrics");
    private static final String ALLOW_ALL =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}";

    private final Stage stage;
    private final SignIns signIns;
    private final String keyOfBackup;
    private final String keyOfMetrics;

    Intruder(Stage stage, String keyOfBackup) {
        this.stage = stage;
        this.signIns = new SignIns(stage);
        this.keyOfBackup = keyOfBackup;
        this.keyOfMetrics = stage.chance().longTermKey();
    }

    void comesThreeTimes() {
        first();
        second();
        third();
    }

    /// New keys and passwords for whoever has none: eight attempts.
    private void first() {
        Scene scene = signsIn("2026-03-12T09:04:12Z", FIRST_ADDRESS, Programs.FIREFOX);
        looksForUsers(scene);
        for (String user : USERS) {
            scene.isRefused(Iam.createAccessKey(user).withoutParameters(), "iam:CreateAccessKey", "user " + user);
        }
        scene.waits(30, 80);
        for (String user : List.of("svc-backup", "svc-metrics")) {
            scene.does(Iam.user("GetLoginProfile", user)
                            .butFails("NoSuchEntityException", "Login Profile for User " + user + " cannot be found."))
                    .isRefused(
                            Iam.createLoginProfile(user).withoutParameters(), "iam:CreateLoginProfile", "user " + user);
        }
        scene.does(Iam.user("ListAccessKeys", "svc-backup"))
                .isRefused(
                        Iam.updateAccessKey("svc-backup", keyOfBackup, "Active"),
                        "iam:UpdateAccessKey",
                        "user svc-backup")
                .isRefused(
                        Iam.updateAccessKey("svc-metrics", keyOfMetrics, "Active"),
                        "iam:UpdateAccessKey",
                        "user svc-metrics");
        looksAtDatabases(scene);
    }

    /// Wider policies for roles that are within reach: seven attempts.
    private void second() {
        Scene scene = signsIn("2026-03-12T09:41:37Z", FIRST_ADDRESS, Programs.FIREFOX);
        scene.does(Call.read("iam", "GetAccountAuthorizationDetails")).does(Iam.listRoles());
        for (String role : List.of("report-writer", "ci-deploy", "AcmeFed-DBA")) {
            scene.does(Iam.role("GetRole", role))
                    .does(Iam.role("ListRolePolicies", role))
                    .does(Iam.role("ListAttachedRolePolicies", role))
                    .isRefused(
                            Iam.putRolePolicy(role, "temp", ALLOW_ALL).withoutParameters(),
                            "iam:PutRolePolicy",
                            "role " + role);
        }
        for (String policy : List.of("DatabaseAdministration", "DeployApplications")) {
            scene.does(Call.read("iam", "GetPolicy").with("policyArn", Iam.policyArn(policy)))
                    .does(Iam.policyVersion(policy, policy.startsWith("Database") ? "v3" : "v1"))
                    .isRefused(
                            Iam.createPolicyVersion(policy, ALLOW_ALL).withoutParameters(),
                            "iam:CreatePolicyVersion",
                            "policy " + Iam.policyArn(policy));
        }
        scene.isRefused(Iam.createAccessKey("operator-1").withoutParameters(), "iam:CreateAccessKey", "user operator-1")
                .isRefused(Iam.createAccessKey("svc-backup"), "iam:CreateAccessKey", "user svc-backup")
                .in("eu-central-1")
                .isRefused(Call.read("secretsmanager", "ListSecrets"), "secretsmanager:ListSecrets", "");
    }

    /// Once more from another address: eight attempts.
    private void third() {
        Scene scene = signsIn("2026-03-12T10:22:50Z", SECOND_ADDRESS, Programs.CHROME);
        looksForUsers(scene);
        for (String user : List.of("operator-1", "operator-2")) {
            scene.isRefused(Iam.createLoginProfile(user).withoutParameters(), "iam:CreateLoginProfile", "user " + user);
        }
        scene.isRefused(Iam.deleteAccessKey("svc-backup", keyOfBackup), "iam:DeleteAccessKey", "user svc-backup")
                .isRefused(Iam.deleteAccessKey("svc-metrics", keyOfMetrics), "iam:DeleteAccessKey", "user svc-metrics")
                .isRefused(
                        Iam.updateAccessKey("operator-2", keyOfMetrics, "Active")
                                .withoutParameters(),
                        "iam:UpdateAccessKey",
                        "user operator-2")
                .waits(40, 90);
        for (String policy : List.of("MonitorEverything", "OperateWorkloads")) {
            scene.does(Iam.policyVersion(policy, "v1"))
                    .isRefused(
                            Iam.createPolicyVersion(policy, ALLOW_ALL).withoutParameters(),
                            "iam:CreatePolicyVersion",
                            "policy " + Iam.policyArn(policy));
        }
        scene.isRefused(
                Iam.putRolePolicy("report-writer", "temp", ALLOW_ALL), "iam:PutRolePolicy", "role report-writer");
        looksAtDatabases(scene);
        comesBackAfterTheRevocation(scene);
    }

    /// The session still exists, but is older than the time from which sessions count again.
    private void comesBackAfterTheRevocation(Scene scene) {
        scene.at("2026-03-12T11:36:18Z")
                .isForbidden(Iam.listUsers().withoutParameters(), "iam:ListUsers", "arn:aws:iam::111122223333:user/")
                .isForbidden(Call.read("iam", "ListRoles"), "iam:ListRoles", "arn:aws:iam::111122223333:role/")
                .at("2026-03-12T11:52:41Z")
                .in("eu-central-1")
                .isForbidden(
                        Call.read("rds", "DescribeDBInstances"),
                        "rds:DescribeDBInstances",
                        "arn:aws:rds:eu-central-1:111122223333:db:*");
    }

    private Scene signsIn(String time, String address, String browser) {
        Instant start = Instant.parse(time);
        Actor intruder =
                signIns.federated(start, DatabaseAdministrator.ROLE, DatabaseAdministrator.PERSON, address, browser);
        DatabaseAdministrator.seesConsoleHome(stage, intruder, start.plusSeconds(7));
        return stage.scene(intruder, IAM_REGION, start.plusSeconds(25)).pausing(5, 35);
    }

    private static void looksForUsers(Scene scene) {
        scene.does(Call.read("iam", "GetAccountSummary")).does(Iam.listUsers());
        for (String user : USERS) {
            scene.does(Iam.user("GetUser", user))
                    .does(Iam.user("ListAccessKeys", user))
                    .does(Iam.user("ListGroupsForUser", user))
                    .does(Iam.user("ListMFADevices", user));
        }
    }

    private static void looksAtDatabases(Scene scene) {
        scene.in("eu-central-1")
                .does(Rds.describeInstances())
                .does(Rds.describeSnapshots("orders-prod"))
                .does(Call.read("monitoring", "DescribeAlarms").with("maxRecords", 100));
    }
}
