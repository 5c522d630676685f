package org.trailcase.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The administrators of the platform, who may do everything but lose data or change identities.
final class PlatformTeam {
    private static final String REGION = "eu-central-1";
    private static final String PROTECTED = "arn:aws:iam::111122223333:policy/PlatformAdministration";

    private final Stage stage;
    private final SignIns signIns;
    private final S3 s3;

    PlatformTeam(Stage stage) {
        this.stage = stage;
        this.signIns = new SignIns(stage);
        this.s3 = new S3(stage.chance());
    }

    void on(LocalDate day) {
        Instant start = stage.around(day, 8, 5, 40);
        Actor admin = signIns.federated(
                start, "AcmeFed-PlatformAdmin", "platform-3", Programs.OFFICE_SECOND_FLOOR, Programs.CHROME);
        Scene scene = stage.scene(admin, REGION, start.plusSeconds(20)).pausing(5, 80);
        scene.in("us-east-1")
                .does(Call.read("health", "DescribeEventAggregates").with("aggregateField", "eventTypeCategory"));
        for (int round = 0; round < 4; round++) {
            looksAfterNetworks(scene);
            looksAfterKeys(scene);
            scene.waits(1200, 3600);
        }
        if (day.getDayOfWeek().getValue() % 2 == 1) {
            triesToCleanUp(scene);
        }
    }

    private void looksAfterNetworks(Scene scene) {
        String group = "sg-0" + stage.chance().hex(16);
        scene.does(Ec2.describe("DescribeSecurityGroups", "securityGroupIdSet"))
                .does(Ec2.describe("DescribeSubnets", "subnetSet"))
                .does(Call.write("ec2", "CreateTags")
                        .with(
                                "resourcesSet", Shape.of("items", Shape.list(Shape.of("resourceId", group))),
                                "tagSet", Shape.of("items", Shape.list(Shape.of("key", "team", "value", "platform"))))
                        .answering("_return", true));
    }

    private void looksAfterKeys(Scene scene) {
        String key = "arn:aws:kms:eu-central-1:111122223333:key/6f1d2c3b-4a59-4687-9c0d-1e2f3a4b5c6d";
        scene.does(Call.read("kms", "ListAliases").with("limit", 100))
                .does(Call.read("kms", "DescribeKey").with("keyId", key).on("AWS::KMS::Key", key))
                .does(Call.read("lambda", "ListFunctions20150331"))
                .does(s3.listBuckets(REGION));
        for (String bucket : List.of("acme-web", "acme-artifacts")) {
            scene.does(s3.readBucket("GetBucketLocation", bucket, "location", REGION))
                    .does(s3.readBucket("GetBucketEncryption", bucket, "encryption", REGION));
        }
    }

    /// A statement forbids what the rest of the same policy would allow.
    private void triesToCleanUp(Scene scene) {
        scene.isForbidden(
                s3.deleteBucket("acme-web-2024", REGION),
                "s3:DeleteBucket",
                "\"arn:aws:s3:::acme-web-2024\"",
                PROTECTED);
    }
}
