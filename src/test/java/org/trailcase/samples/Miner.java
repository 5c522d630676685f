package org.trailcase.samples;

import static org.trailcase.samples.Directory.ACCOUNT;

import java.time.Instant;
import java.util.List;

/// Somebody who took a task's credentials out of its container and wants machines to mine with.
///
/// The role allows S3 and nothing else, so that every call but the one that needs no permission is refused.
final class Miner {
    static final String ADDRESS = "203.0.113.198";
    private static final List<String> REGIONS = List.of("eu-central-1", "us-east-1", "eu-west-1");
    private static final List<String> MACHINES =
            List.of("g5.12xlarge", "g4dn.12xlarge", "p3.8xlarge", "c6i.32xlarge", "c5.24xlarge");

    private final Stage stage;

    Miner(Stage stage) {
        this.stage = stage;
    }

    /// With the first task's credentials, by hand: who am I, what is there, and ten machines in each region.
    void firstTry(Actor stolen, String time) {
        Actor miner = stolen.from(ADDRESS, Programs.CLI);
        Scene scene = stage.scene(miner, "us-east-1", Instant.parse(time)).pausing(3, 18);
        scene.does(Call.read("sts", "GetCallerIdentity"))
                .isRefused(Iam.listUsers().withoutParameters(), "iam:ListUsers", "arn:aws:iam::111122223333:user/")
                .isRefused(Call.read("servicequotas", "ListServiceQuotas"), "servicequotas:ListServiceQuotas", "");
        refusedToLook(scene, "DescribeRegions", "regionSet");
        for (String region : REGIONS) {
            Scene there = stage.scene(miner, region, scene.now()).pausing(4, 25);
            refusedToLook(there, "DescribeVpcs", "vpcSet");
            refusedToLook(there, "DescribeSubnets", "subnetSet");
            refusedToLook(there, "DescribeImages", "imagesSet");
            createsSecurityGroup(there, region);
            runsMachines(there, region, 10);
            scene.waits(240, 420);
        }
        triesContainersAndFunctions(
                stage.scene(miner, "eu-central-1", scene.now()).pausing(10, 40));
    }

    /// With the rebuilt task's credentials, by a script: fewer questions, the same goal, and spot machines too.
    void secondTry(Actor stolen, String time) {
        Actor miner = stolen.from(ADDRESS, Programs.BOTO);
        Scene scene = stage.scene(miner, "us-east-1", Instant.parse(time)).pausing(2, 9);
        scene.does(Call.read("sts", "GetCallerIdentity"));
        refusedToLook(scene, "DescribeRegions", "regionSet");
        for (String region : REGIONS) {
            Scene there = stage.scene(miner, region, scene.now()).pausing(2, 9);
            runsMachines(there, region, 8);
            asksForSpotMachines(there, region);
            scene.waits(150, 260);
        }
    }

    private static void refusedToLook(Scene scene, String name, String set) {
        scene.isRefusedByEc2(Ec2.describe(name, set), "ec2:" + name);
    }

    private static void createsSecurityGroup(Scene scene, String region) {
        scene.isUnauthorized(
                Call.write("ec2", "CreateSecurityGroup").with("groupName", "node", "groupDescription", "node"),
                "ec2:CreateSecurityGroup",
                arn("ec2", region, "security-group/*"));
    }

    private void runsMachines(Scene scene, String region, int attempts) {
        for (int attempt = 0; attempt < attempts; attempt++) {
            Call run = runInstances(MACHINES.get(attempt % MACHINES.size()), attempt < 5 ? 4 : 1);
            // Both forms of the answer occur: the one without plain words is the older.
            if (region.equals("eu-west-1")) {
                scene.isUnauthorizedInCode(run);
            } else {
                scene.isUnauthorized(run, "ec2:RunInstances", arn("ec2", region, "instance/*"));
            }
        }
    }

    private Call runInstances(String machine, int count) {
        Chance chance = stage.chance();
        return Call.write("ec2", "RunInstances").with(Shape.json("""
            {"instancesSet": {"items": [{"imageId": "ami-0%s", "minCount": 1, "maxCount": %s}]},
             "userData": "<sensitiveDataRemoved>", "instanceType": "%s", "blockDeviceMapping": {},
             "monitoring": {"enabled": false}, "disableApiTermination": false, "disableApiStop": false,
             "clientToken": "%s"}
            """, chance.hex(16), count, machine, chance.uuid()));
    }

    private static void asksForSpotMachines(Scene scene, String region) {
        for (String machine : List.of("g5.12xlarge", "c6i.32xlarge")) {
            Call request = Call.write("ec2", "RequestSpotInstances").with(Shape.json("""
                {"RequestSpotInstancesRequest": {"InstanceCount": 4, "Type": "one-time",
                 "LaunchSpecification": {"InstanceType": "%s"}}}
                """, machine));
            scene.isUnauthorized(request, "ec2:RequestSpotInstances", arn("ec2", region, "spot-instances-request/*"));
        }
    }

    private static void triesContainersAndFunctions(Scene scene) {
        String region = "eu-central-1";
        scene.isRefused(Call.read("ecs", "ListClusters"), "ecs:ListClusters", "*")
                .isRefused(
                        Call.write("ecs", "RegisterTaskDefinition"),
                        "ecs:RegisterTaskDefinition",
                        arn("ecs", region, "task-definition/node:*"))
                .isRefused(
                        Call.write("lambda", "CreateFunction20150331"),
                        "lambda:CreateFunction",
                        arn("lambda", region, "function:node"))
                .in("us-east-1")
                .isRefused(
                        Iam.createAccessKey("svc-metrics").withoutParameters(),
                        "iam:CreateAccessKey",
                        "user svc-metrics");
    }

    private static String arn(String service, String region, String resource) {
        return "arn:aws:" + service + ":" + region + ":" + ACCOUNT + ":" + resource;
    }
}
