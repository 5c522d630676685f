package org.trailcase.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The pipeline of the build account, which deploys here under a permissions boundary.
final class Pipeline {
    private static final List<String> STACKS =
            List.of("invoice-export", "account-inventory", "orders-api", "web-front");
    private static final String REGION = "eu-central-1";
    private static final String TERRAFORM = "APN/1.0 HashiCorp/1.0 Terraform/1.10.5 (+https://www.terraform.io) "
            + "terraform-provider-aws/5.87.0 " + Programs.GO;

    private final Stage stage;
    private final SignIns signIns;
    private final S3 s3;
    private int runs = 4100;

    Pipeline(Stage stage) {
        this.stage = stage;
        this.signIns = new SignIns(stage);
        this.s3 = new S3(stage.chance());
    }

    void on(LocalDate day) {
        for (int hour = 7; hour < 16; hour += 2) {
            deploy(stage.around(day, hour, 0, 70));
        }
        labelRoles(stage.around(day, 16, 30, 15));
        if (stage.chance().inOneOf(3)) {
            deployElsewhere(stage.around(day, 17, 0, 15));
        }
    }

    private void deploy(Instant start) {
        String stack = stage.chance().pick(STACKS);
        Actor run = start(start);
        Scene scene = stage.scene(run, REGION, start.plusSeconds(6))
                .pausing(2, 9)
                .does(Call.read("sts", "GetCallerIdentity"))
                .does(s3.readBucket("GetBucketLocation", "acme-artifacts", "location", REGION))
                .does(describeStack(stack))
                .does(changeSet("CreateChangeSet", stack, false))
                .does(changeSet("DescribeChangeSet", stack, true), 3)
                .does(changeSet("ExecuteChangeSet", stack, false))
                .does(Call.read("cloudformation", "DescribeStackEvents").with("stackName", stack), 6);
        if (stack.endsWith("export") || stack.endsWith("inventory")) {
            updateFunction(scene, stack);
        } else {
            scene.does(describeStack(stack + "-preview")
                    .butFails("ValidationException", "Stack with id " + stack + "-preview does not exist"));
        }
        scene.does(describeStack(stack));
    }

    private static void updateFunction(Scene scene, String function) {
        scene.does(Call.read("lambda", "GetFunction20150331v2").with("functionName", function))
                .does(Call.write("lambda", "UpdateFunctionCode20150331v2")
                        .with("functionName", function, "publish", true, "dryRun", false)
                        .answering(
                                "functionName", function,
                                "functionArn", "arn:aws:lambda:eu-central-1:111122223333:function:" + function,
                                "runtime", "python3.12",
                                "state", "Active",
                                "packageType", "Zip"))
                .does(Call.read("lambda", "GetFunction20150331v2").with("functionName", function), 2);
    }

    /// The boundary leaves out what the pipeline's own policy would allow.
    private void labelRoles(Instant start) {
        Actor run = start(start).from(Programs.PIPELINE, TERRAFORM);
        Call tag = Call.write("iam", "TagRole").withoutParameters();
        String message = Denial.byBoundary(run.arn(), "iam:TagRole", "role acme-invoice-export");
        stage.scene(run, "us-east-1", start.plusSeconds(5))
                .does(Call.read("iam", "GetRole").with("roleName", "acme-invoice-export"))
                .does(tag.butFails("AccessDenied", message));
    }

    /// Europe's second region is outside the boundary.
    private void deployElsewhere(Instant start) {
        Actor run = start(start);
        String stack = "arn:aws:cloudformation:eu-west-1:111122223333:stack/web-front/*";
        String message = Denial.byBoundary(run.arn(), "cloudformation:DescribeStacks", stack);
        stage.scene(run, "eu-west-1", start.plusSeconds(5))
                .does(describeStack("web-front").withoutParameters().butFails("AccessDenied", message));
    }

    private Actor start(Instant time) {
        runs++;
        return signIns.pipeline(time, REGION, "run-" + runs, Programs.PIPELINE, Programs.CLI);
    }

    private static Call describeStack(String stack) {
        return Call.read("cloudformation", "DescribeStacks").with("stackName", stack);
    }

    private Call changeSet(String name, String stack, boolean reads) {
        Call call = reads ? Call.read("cloudformation", name) : Call.write("cloudformation", name);
        return call.with("stackName", stack, "changeSetName", "release-" + runs);
    }
}
