package org.trailcase.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// AWS services that look after the account: its configuration, its volumes, its keys.
final class Recorder {
    private static final List<String> BUCKETS =
            List.of("acme-artifacts", "acme-reports", "acme-reports-archive", "acme-web");

    private final Stage stage;
    private final SignIns signIns;
    private final S3 s3;

    Recorder(Stage stage) {
        this.stage = stage;
        this.signIns = new SignIns(stage);
        this.s3 = new S3(stage.chance());
    }

    void on(LocalDate day) {
        for (int hour = 1; hour < 24; hour += 4) {
            recordRegion(stage.around(day, hour, 15, 10), "eu-central-1");
            recordRegion(stage.around(day, hour, 40, 10), "eu-west-1");
        }
        recordIdentities(stage.around(day, 4, 10, 10));
        backUpVolumes(day);
        rotateKeys(day);
    }

    private void recordRegion(Instant start, String region) {
        Scene scene = stage.scene(session(start, region, "config", "AcmeConfigRecorder"), region, start.plusSeconds(1))
                .does(Ec2.describe("DescribeSecurityGroups", "securityGroupIdSet"))
                .does(Ec2.describe("DescribeVpcs", "vpcSet"))
                .does(Ec2.describe("DescribeSubnets", "subnetSet"))
                .does(Ec2.describe("DescribeVolumes", "volumeSet"))
                .does(Ec2.describeInstances())
                .does(Rds.describeInstances());
        if (region.equals("eu-central-1")) {
            scene.does(Call.read("lambda", "ListFunctions20150331"));
            for (String bucket : BUCKETS) {
                scene.does(s3.readBucket("GetBucketPolicy", bucket, "policy", region))
                        .does(s3.readBucket("GetBucketVersioning", bucket, "versioning", region));
            }
        }
    }

    private void recordIdentities(Instant start) {
        Scene scene = stage.scene(session(start, "us-east-1", "config", "AcmeConfigRecorder"), "us-east-1", start)
                .waits(2, 4)
                .does(Call.read("iam", "ListUsers"))
                .does(Call.read("iam", "ListRoles"));
        for (String role : List.of("ci-deploy", "report-writer", "acme-invoice-export", "AcmeFed-PlatformAdmin")) {
            scene.does(Call.read("iam", "ListRolePolicies").with("roleName", role))
                    .does(Call.read("iam", "ListAttachedRolePolicies").with("roleName", role));
        }
    }

    private void backUpVolumes(LocalDate day) {
        Instant start = stage.around(day, 3, 0, 5);
        Scene scene = stage.scene(session(start, "eu-central-1", "backup", "AcmeBackup"), "eu-central-1", start)
                .waits(2, 5)
                .pausing(3, 20)
                .does(Ec2.describe("DescribeVolumes", "volumeSet"));
        for (String volume : List.of("vol-0a1b2c3d4e5f60001", "vol-0a1b2c3d4e5f60002")) {
            scene.does(Call.write("ec2", "CreateSnapshot")
                    .with("volumeId", volume)
                    .answering(Shape.json("""
                        {"snapshotId": "snap-0%s", "volumeId": "%s", "status": "pending",
                         "ownerId": "111122223333", "encrypted": true}
                        """, stage.chance().hex(16), volume)));
        }
    }

    private void rotateKeys(LocalDate day) {
        if (stage.chance().inOneOf(3)) {
            String key = "arn:aws:kms:eu-central-1:111122223333:key/6f1d2c3b-4a59-4687-9c0d-1e2f3a4b5c6d";
            Actor kms = new Actor(
                    Shape.of("accountId", Directory.ACCOUNT, "invokedBy", "AWS Internal"),
                    "AWS Internal",
                    "AWS Internal",
                    "AWS Internal",
                    false);
            stage.scene(kms, "eu-central-1", stage.around(day, 11, 0, 600))
                    .does(Call.write("kms", "RotateKey")
                            .ofType("AwsServiceEvent")
                            .on("AWS::KMS::Key", key));
        }
    }

    private Actor session(Instant start, String region, String service, String role) {
        String host = service + ".amazonaws.com";
        String name = service + "-" + stage.chance().hex(8);
        String key = signIns.byService(start, region, host, role, name);
        return Actor.serviceSession(stage.directory().role(role), name, key, start, host);
    }
}
