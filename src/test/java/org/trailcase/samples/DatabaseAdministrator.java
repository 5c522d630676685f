package org.trailcase.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// The work that the person behind the session name `dba-7` really does.
final class DatabaseAdministrator {
    static final String ROLE = "AcmeFed-DBA";
    static final String PERSON = "dba-7";
    private static final String REGION = "eu-central-1";
    private static final List<String> DATABASES = List.of("orders-prod", "orders-test", "invoices-prod");

    private final Stage stage;
    private final SignIns signIns;

    DatabaseAdministrator(Stage stage) {
        this.stage = stage;
        this.signIns = new SignIns(stage);
    }

    void works(LocalDate day, int hour, int rounds) {
        Instant start = stage.around(day, hour, 35, 10);
        Actor person = signIns.federated(start, ROLE, PERSON, Programs.OFFICE, Programs.EDGE);
        seesConsoleHome(stage, person, start.plusSeconds(6));
        Scene scene = stage.scene(person, REGION, start.plusSeconds(30)).pausing(6, 75);
        for (int round = 0; round < rounds; round++) {
            String database = stage.chance().pick(DATABASES);
            watches(scene, database);
            if (round == 0) {
                changes(scene, day);
            } else {
                readsLogs(scene, database);
            }
            scene.waits(300, 900);
        }
        scene.in("us-east-1").does(Iam.role("GetRole", "report-writer")).does(Iam.listRoles());
    }

    /// A name mistyped: an error that has nothing to do with permissions.
    void mistypesADatabase(Instant start) {
        Actor person = signIns.federated(start, ROLE, PERSON, Programs.OFFICE, Programs.EDGE);
        stage.scene(person, REGION, start.plusSeconds(40))
                .does(Rds.describeInstance("orders-prod-2")
                        .butFails("DBInstanceNotFound", "DBInstance orders-prod-2 not found."))
                .does(Rds.describeInstance("orders-prod"));
    }

    /// The first page asks for the state of AWS, which this role may not see, whoever holds it.
    static void seesConsoleHome(Stage stage, Actor person, Instant time) {
        stage.scene(person, "us-east-1", time)
                .isRefused(Call.read("health", "DescribeEventAggregates"), "health:DescribeEventAggregates", "");
    }

    private static void watches(Scene scene, String database) {
        scene.does(Rds.describeInstances())
                .does(Rds.describeInstance(database))
                .does(Rds.describeSnapshots(database))
                .does(Call.read("rds", "DescribePendingMaintenanceActions"))
                .does(Call.read("monitoring", "DescribeAlarms").with("alarmNamePrefix", database, "maxRecords", 100))
                .does(Call.read("pi", "GetResourceMetrics")
                        .with(Shape.json("""
                            {"serviceType": "RDS", "identifier": "db-SAMPLE%s", "periodInSeconds": 60}
                            """, database.toUpperCase(Locale.ROOT).replace("-", ""))))
                .does(Ec2.describe("DescribeSecurityGroups", "securityGroupIdSet"));
    }

    private static void readsLogs(Scene scene, String database) {
        Call portion = Call.read("rds", "DownloadDBLogFilePortion").with(Shape.json("""
            {"dBInstanceIdentifier": "%s", "logFileName": "error/postgresql.log", "numberOfLines": 1000}
            """, database));
        scene.does(Call.read("rds", "DescribeDBLogFiles").with("dBInstanceIdentifier", database))
                .does(portion, 3);
    }

    private static void changes(Scene scene, LocalDate day) {
        scene.does(Rds.createSnapshot("orders-test", "orders-test-before-" + day))
                .does(Call.write("rds", "ModifyDBInstance")
                        .with(Shape.json("""
                            {"dBInstanceIdentifier": "orders-test", "backupRetentionPeriod": 7,
                             "applyImmediately": true}
                            """))
                        .answering(Shape.json("""
                            {"dBInstanceIdentifier": "orders-test", "dBInstanceStatus": "available",
                             "engine": "postgres", "backupRetentionPeriod": 7}
                            """)))
                .does(Call.read("rds", "DescribeEvents")
                        .with("sourceIdentifier", "orders-test", "sourceType", "db-instance"));
    }
}
