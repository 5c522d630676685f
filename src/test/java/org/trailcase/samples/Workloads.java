package org.trailcase.samples;

import java.time.Instant;
import java.time.LocalDate;

/// The functions and collectors that run by the clock.
final class Workloads {
    private static final String REGION = "eu-central-1";

    private final Stage stage;
    private final SignIns signIns;
    private final Actor collector;

    Workloads(Stage stage) {
        this.stage = stage;
        this.signIns = new SignIns(stage);
        this.collector = Actor.user(
                stage.directory().user("svc-metrics"),
                stage.chance().longTermKey(),
                Programs.DATA_CENTRE,
                Programs.BOTO);
    }

    void on(LocalDate day) {
        for (int hour = 0; hour < 24; hour++) {
            collectMetrics(day, hour);
            if (hour % 2 == 0) {
                exportInvoices(day, hour);
            }
        }
        takeInventory(day);
    }

    private void collectMetrics(LocalDate day, int hour) {
        Instant start = stage.around(day, hour, 5, 2);
        stage.scene(collector, REGION, start)
                .does(Call.read("monitoring", "DescribeAlarms").with("maxRecords", 100))
                .does(Ec2.describe("DescribeInstanceStatus", "instancesSet"))
                .does(stage.chance().inOneOf(60) ? throttled() : Rds.describeInstances())
                .in("eu-west-1")
                .does(Call.read("monitoring", "DescribeAlarms").with("maxRecords", 100));
    }

    private static Call throttled() {
        return Rds.describeInstances().butFails("ThrottlingException", "Rate exceeded");
    }

    private void exportInvoices(LocalDate day, int hour) {
        Actor function = function("acme-invoice-export", "invoice-export", stage.around(day, hour, 30, 1));
        stage.scene(function, REGION, stage.around(day, hour, 32, 1))
                .does(logStream(day, "invoice-export"))
                .does(Call.read("ssm", "GetParametersByPath")
                        .with("path", "/invoices", "recursive", true, "withDecryption", true)
                        .on("arn:aws:ssm:eu-central-1:111122223333:parameter/invoices"))
                .does(Kms.decrypt("6f1d2c3b-4a59-4687-9c0d-1e2f3a4b5c6d", "invoice-export"));
    }

    private void takeInventory(LocalDate day) {
        Actor function = function("acme-account-inventory", "account-inventory", stage.around(day, 5, 59, 0));
        stage.scene(function, REGION, stage.around(day, 5, 59, 0).plusSeconds(20))
                .does(logStream(day, "account-inventory"))
                .in("us-east-1")
                .does(Call.read("iam", "GetAccountAuthorizationDetails").with("maxItems", 1000), 2);
    }

    private Actor function(String roleName, String name, Instant start) {
        String key = signIns.byService(start, REGION, "lambda.amazonaws.com", roleName, name);
        String program = Programs.BOTO + " exec-env/AWS_Lambda_python3.12";
        return Actor.session(stage.directory().role(roleName), name, key, start, Programs.LAMBDA, program);
    }

    private Call logStream(LocalDate day, String function) {
        String stream =
                day.toString().replace('-', '/') + "/[$LATEST]" + stage.chance().hex(32);
        return Call.write("logs", "CreateLogStream")
                .with("logGroupName", "/aws/lambda/" + function, "logStreamName", stream);
    }
}
