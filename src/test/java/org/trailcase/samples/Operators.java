package org.trailcase.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Two users with passwords, who look at things and start and stop machines.
final class Operators {
    private static final String REGION = "eu-central-1";
    private static final List<String> MACHINES =
            List.of("i-0a1b2c3d4e5f60001", "i-0a1b2c3d4e5f60002", "i-0a1b2c3d4e5f60003");
    private static final String REQUIRE_MFA = "arn:aws:iam::111122223333:policy/RequireMfa";

    private final Stage stage;
    private final SignIns signIns;
    private final S3 s3;
    private final String keyWithoutMfa;

    Operators(Stage stage) {
        this.stage = stage;
        this.signIns = new SignIns(stage);
        this.s3 = new S3(stage.chance());
        this.keyWithoutMfa = stage.chance().longTermKey();
    }

    void on(LocalDate day) {
        shift(day, 6, "operator-1", Programs.OFFICE, Programs.EDGE);
        shift(day, 13, "operator-2", Programs.OFFICE_SECOND_FLOOR, Programs.CHROME);
        switch (day.getDayOfWeek()) {
            case TUESDAY -> forgetsTheSecondFactor(stage.around(day, 13, 40, 30));
            case WEDNESDAY -> mistypes(stage.around(day, 6, 2, 5));
            case MONDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY -> {}
        }
    }

    private void shift(LocalDate day, int hour, String user, String address, String browser) {
        Instant start = stage.around(day, hour, 10, 25);
        Actor operator = signIns.user(start, user, REGION, address, browser);
        stage.scene(operator, "us-east-1", start.plusSeconds(8))
                .does(Call.read("iam", "GetUser").with("userName", user))
                .does(Call.read("iam", "ListMFADevices").with("userName", user));
        Scene scene = stage.scene(operator, REGION, start.plusSeconds(15)).pausing(4, 90);
        for (int round = 0; round < 6; round++) {
            looksAround(scene);
            scene.waits(900, 2400);
        }
        restarts(scene, user);
    }

    private void looksAround(Scene scene) {
        scene.does(Ec2.describeInstances())
                .does(Ec2.describe("DescribeInstanceStatus", "instancesSet"))
                .does(Call.read("monitoring", "DescribeAlarms").with("maxRecords", 100))
                .does(Call.read("logs", "DescribeLogGroups").with("limit", 50));
        if (stage.chance().inOneOf(2)) {
            scene.does(Rds.describeInstances()).does(s3.listBuckets(REGION));
        }
        if (stage.chance().inOneOf(6)) {
            String id = "i-0" + stage.chance().hex(16);
            scene.does(Ec2.describeInstances(id)
                    .butFails("Client.InvalidInstanceID.NotFound", "The instance ID '" + id + "' does not exist"));
        }
    }

    /// Allowed in Europe only: the condition asks for the region.
    private void restarts(Scene scene, String user) {
        String machine = stage.chance().pick(MACHINES);
        scene.does(Ec2.stopInstances(machine)).waits(60, 120).does(Ec2.startInstances(machine));
        if (user.equals("operator-1") && stage.chance().inOneOf(2)) {
            String abroad = "i-0b1b2c3d4e5f60009";
            scene.in("us-east-1")
                    .isUnauthorized(
                            Ec2.stopInstances(abroad),
                            "ec2:StopInstances",
                            "arn:aws:ec2:us-east-1:111122223333:instance/" + abroad);
        }
    }

    /// A long-term key carries no second factor, and the deny asks for one even where the key is absent.
    private void forgetsTheSecondFactor(Instant start) {
        Actor operator = Actor.user(
                stage.directory().user("operator-2"), keyWithoutMfa, Programs.OFFICE_SECOND_FLOOR, Programs.CLI);
        stage.scene(operator, REGION, start)
                .pausing(10, 40)
                .does(Call.read("sts", "GetCallerIdentity"))
                .isForbidden(
                        Call.read("logs", "DescribeLogGroups"),
                        "logs:DescribeLogGroups",
                        "arn:aws:logs:eu-central-1:111122223333:log-group::log-stream:",
                        REQUIRE_MFA)
                .isForbidden(
                        Call.read("rds", "DescribeDBInstances"),
                        "rds:DescribeDBInstances",
                        "arn:aws:rds:eu-central-1:111122223333:db:*",
                        REQUIRE_MFA);
    }

    private void mistypes(Instant start) {
        signIns.wrongPassword(start, "operator-1", REGION, Programs.OFFICE, Programs.EDGE);
    }
}
