package org.trailcase.samples;

import java.time.Instant;
import java.time.LocalDate;

/// The backups and reports around the databases: a user with a key, and a role on a machine.
final class Databases {
    private static final String REGION = "eu-central-1";
    private static final String SECRET =
            "arn:aws:secretsmanager:eu-central-1:111122223333:secret:reports/database-Q7rT2x";
    static final String REPORT_MACHINE = "i-0a1b2c3d4e5f60004";

    private final Stage stage;
    private final SignIns signIns;
    private final S3 s3;

    Databases(Stage stage) {
        this.stage = stage;
        this.signIns = new SignIns(stage);
        this.s3 = new S3(stage.chance());
    }

    /// Every six hours, from the backup network.
    void backUp(LocalDate day, int hour, String key) {
        String snapshot = "orders-" + day + "-" + "%02d".formatted(hour);
        stage.scene(backup(key), REGION, stage.around(day, hour, 20, 3))
                .pausing(5, 60)
                .does(Rds.describeInstances())
                .does(Rds.createSnapshot("orders-prod", snapshot))
                .does(Rds.describeSnapshots("orders-prod"), 4)
                .does(Rds.deleteSnapshot("orders-" + day.minusDays(3) + "-" + "%02d".formatted(hour)));
    }

    /// Tried by hand from elsewhere: the condition on the address does not hold.
    void backUpFromElsewhere(Instant start, String key) {
        Actor elsewhere = backup(key).from(Programs.ON_THE_ROAD, Programs.CLI);
        stage.scene(elsewhere, REGION, start)
                .isRefused(
                        Call.read("rds", "DescribeDBInstances"),
                        "rds:DescribeDBInstances",
                        "arn:aws:rds:eu-central-1:111122223333:db:*");
    }

    /// The machine that writes reports: its agent all day, its job at night.
    void report(LocalDate day, boolean mayFindTheArchive) {
        Instant start = stage.around(day, 0, 12, 2);
        Actor machine = machine(start);
        Scene agent = stage.scene(machine.from(Programs.REPORT_HOST, Programs.AGENT), REGION, start.plusSeconds(30));
        for (int hour = 0; hour < 6; hour++) {
            agent.does(Call.write("ssm", "UpdateInstanceInformation")
                            .with("instanceId", REPORT_MACHINE, "agentStatus", "Active", "platformType", "Linux"))
                    .waits(3590, 3600);
        }
        Scene job = stage.scene(machine, REGION, stage.around(day, 2, 0, 1))
                .pausing(2, 15)
                .does(Call.read("secretsmanager", "GetSecretValue").with("secretId", SECRET))
                .does(parameter("recipients"))
                .does(parameter("layout"))
                .does(Rds.describeInstances())
                .does(s3.readBucket("GetBucketLocation", "acme-reports", "location", REGION));
        Call findArchive = s3.readBucket("GetBucketLocation", "acme-reports-archive", "location", REGION);
        if (mayFindTheArchive) {
            job.does(findArchive);
            return;
        }
        for (int attempt = 0; attempt < 3; attempt++) {
            job.isRefused(findArchive, "s3:GetBucketLocation", "\"arn:aws:s3:::acme-reports-archive\"")
                    .waits(30, 90);
        }
    }

    private Actor machine(Instant start) {
        String key = signIns.byService(start, REGION, "ec2.amazonaws.com", "report-writer", REPORT_MACHINE);
        return Actor.instance(
                stage.directory().role("report-writer"),
                REPORT_MACHINE,
                key,
                start,
                Programs.REPORT_HOST,
                Programs.BOTO);
    }

    private Actor backup(String key) {
        return Actor.user(stage.directory().user("svc-backup"), key, Programs.DATA_CENTRE, Programs.CLI);
    }

    private static Call parameter(String name) {
        return Call.read("ssm", "GetParameter")
                .with("name", "/reports/" + name, "withDecryption", true)
                .on("arn:aws:ssm:eu-central-1:111122223333:parameter/reports/" + name);
    }
}
