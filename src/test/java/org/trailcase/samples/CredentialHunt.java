package org.trailcase.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/// The story of a database administrator's federated role in the wrong hands.
///
/// On 12 March 2026 somebody signs in three times with the identity of `dba-7` and tries to make credentials that
/// would last. The role's policies allow databases, and reading identities, and nothing that changes an identity.
final class CredentialHunt {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 7);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 13);
    private static final LocalDate THE_DAY = LocalDate.of(2026, 3, 12);
    private static final String WITH_ARCHIVE = """
        {"Version":"2012-10-17","Statement":[\
        {"Sid":"Reports","Effect":"Allow","Action":["s3:GetBucketLocation","s3:ListBucket","s3:PutObject"],\
        "Resource":["arn:aws:s3:::acme-reports","arn:aws:s3:::acme-reports/*"]},\
        {"Sid":"Archive","Effect":"Allow","Action":["s3:GetBucketLocation","s3:ListBucket"],\
        "Resource":"arn:aws:s3:::acme-reports-archive"},\
        {"Sid":"Settings","Effect":"Allow","Action":"ssm:GetParameter",\
        "Resource":"arn:aws:ssm:eu-central-1:111122223333:parameter/reports/*"},\
        {"Sid":"DatabasePassword","Effect":"Allow","Action":"secretsmanager:GetSecretValue",\
        "Resource":"arn:aws:secretsmanager:eu-central-1:111122223333:secret:reports/database-*"},\
        {"Sid":"FindDatabases","Effect":"Allow","Action":"rds:DescribeDBInstances","Resource":"*"}]}\
        """;

    private final Stage stage;
    private final OrdinaryWork ordinaryWork;
    private final Databases databases;
    private final DatabaseAdministrator administrator;
    private final String oldKey;
    private final String newKey;

    CredentialHunt(Directory directory) {
        Chance chance = new Chance(20260312);
        this.stage = new Stage(new Trail(chance), directory, chance);
        this.ordinaryWork = new OrdinaryWork(stage);
        this.databases = new Databases(stage);
        this.administrator = new DatabaseAdministrator(stage);
        this.oldKey = chance.longTermKey();
        this.newKey = chance.longTermKey();
    }

    /// The files of the evidence by their paths below the folder `evidence`.
    Map<String, byte[]> evidence() {
        for (LocalDate day = FIRST_DAY; !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
            ordinaryWork.on(day);
            lookAfterDatabases(day);
        }
        new Intruder(stage, oldKey).comesThreeTimes();
        contain();
        mendTheReports();
        return stage.trail().files();
    }

    private void lookAfterDatabases(LocalDate day) {
        for (int hour = 0; hour < 24; hour += 6) {
            boolean exchanged = day.isAfter(THE_DAY) || day.equals(THE_DAY) && hour >= 12;
            databases.backUp(day, hour, exchanged ? newKey : oldKey);
        }
        databases.report(day, day.isAfter(THE_DAY));
        if (OrdinaryWork.isWorkday(day)) {
            administrator.works(day, 6, day.equals(THE_DAY) ? 2 : 6);
        }
        if (day.equals(THE_DAY.minusDays(2))) {
            administrator.mistypesADatabase(stage.around(day, 13, 0, 20));
            databases.backUpFromElsewhere(stage.around(day, 15, 0, 20), oldKey);
        }
    }

    private void contain() {
        Responder responder = new Responder(stage);
        Scene scene = responder.signsIn("2026-03-12T11:12:09Z");
        scene.does(Call.read("cloudtrail", "LookupEvents").with("maxResults", 50), 3);
        Responder.revokesSessions(scene, DatabaseAdministrator.ROLE, "2026-03-12T11:31:04Z");
        Responder.exchangesKey(scene, "svc-backup", oldKey, newKey);
        administrator.works(THE_DAY, 13, 2);
    }

    /// A change of policy after the snapshot: from then on the nightly report finds its archive.
    private void mendTheReports() {
        Instant start = Instant.parse("2026-03-12T14:11:30Z");
        Actor admin = new SignIns(stage)
                .federated(start, "AcmeFed-PlatformAdmin", "platform-1", Programs.OFFICE, Programs.FIREFOX);
        stage.scene(admin, "us-east-1", start.plusSeconds(60))
                .pausing(20, 60)
                .does(Call.read("iam", "GetRolePolicy")
                        .with("roleName", "report-writer", "policyName", "report-access"))
                .does(Iam.putRolePolicy("report-writer", "report-access", WITH_ARCHIVE));
    }
}
