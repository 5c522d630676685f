package org.trailcase.samples;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonWriter;

/// What GuardDuty found in the containers, as `aws guardduty get-findings` prints it.
///
/// Shape: Amazon GuardDuty API Reference, "Finding" (read 2026-11-24).
final class Findings {
    private static final String FINDING = """
        {"Findings": [{
          "AccountId": "111122223333",
          "Arn": "arn:aws:guardduty:eu-central-1:111122223333:detector/12abc34d567e8fa901bc2d34e56789f0/finding/%s",
          "CreatedAt": "%s",
          "Description": "%s",
          "Id": "%s",
          "Partition": "aws",
          "Region": "eu-central-1",
          "Resource": {
            "ResourceType": "ECSCluster",
            "EcsClusterDetails": {
              "Name": "acme-production",
              "Arn": "arn:aws:ecs:eu-central-1:111122223333:cluster/acme-production",
              "Status": "ACTIVE",
              "ActiveServicesCount": 3,
              "RunningTasksCount": 5,
              "Tags": [],
              "TaskDetails": %s
            },
            "ContainerDetails": %s
          },
          "SchemaVersion": "2.0",
          "Service": {
            "Action": %s,
            "Archived": false,
            "Count": %s,
            "DetectorId": "12abc34d567e8fa901bc2d34e56789f0",
            "EventFirstSeen": "%s",
            "EventLastSeen": "%s",
            "FeatureName": "RuntimeMonitoring",
            "ResourceRole": "TARGET",
            "RuntimeDetails": {"Process": {
              "Name": "node-exporter",
              "ExecutablePath": "/dev/shm/.x/node-exporter",
              "Pid": 412,
              "NamespacePid": 38,
              "StartTime": "%s",
              "User": "media",
              "UserId": 1000
            }},
            "ServiceName": "guardduty",
            "UserFeedback": ""
          },
          "Severity": 8,
          "Title": "%s",
          "Type": "%s",
          "UpdatedAt": "%s"
        }]}
        """;
    private static final String TASK = """
        {"Arn": "%s", "DefinitionArn": "%s", "Version": "3", "TaskCreatedAt": "%s", "StartedAt": "%s",
         "StartedBy": "ecs-svc/4820917365510284", "Tags": [{"Key": "service", "Value": "media"}], "Volumes": [],
         "Containers": [%s], "Group": "service:media", "LaunchType": "FARGATE"}
        """;
    private static final String CONTAINER =
            "{\"Name\": \"media\", \"Image\": \"111122223333.dkr.ecr.eu-central-1.amazonaws.com/media:release-%s\"}";
    private static final String LOOK_UP = """
        {"ActionType": "DNS_REQUEST",
         "DnsRequestAction": {"Domain": "pool.minerals.example", "Protocol": "UDP", "Blocked": false}}
        """;

    private Findings() {}

    /// When something was seen, and how often.
    record Seen(Instant first, Instant last, int times) {}

    /// The task asked for the address of a mining pool.
    static byte[] poolLookedUp(String id, MediaService.Task task, Seen seen) {
        return file(Shape.json(
                FINDING,
                id,
                millis(seen.last().plusSeconds(190)),
                "A container of task " + task.id() + " looked up a domain of a mining pool.",
                id,
                details(task),
                container(task),
                LOOK_UP,
                seen.times(),
                millis(seen.first()),
                millis(seen.last()),
                seen.first().minusSeconds(20),
                "Domain of a mining pool looked up in an ECS task.",
                "CryptoCurrency:Runtime/BitcoinTool.B!DNS",
                millis(seen.last().plusSeconds(190))));
    }

    /// The task ran a program that mines.
    static byte[] minerExecuted(String id, MediaService.Task task, Seen seen) {
        return file(Shape.json(
                FINDING,
                id,
                millis(seen.last().plusSeconds(190)),
                "A container of task " + task.id() + " executed a program that is known to mine.",
                id,
                details(task),
                container(task),
                "{}",
                seen.times(),
                millis(seen.first()),
                millis(seen.last()),
                seen.first().minusSeconds(20),
                "Mining program executed in an ECS task.",
                "Impact:Runtime/CryptoMinerExecuted",
                millis(seen.last().plusSeconds(190))));
    }

    private static String details(MediaService.Task task) {
        Instant created = task.started().minusSeconds(40);
        return TASK.formatted(task.arn(), task.definition(), created, task.started(), container(task));
    }

    private static String container(MediaService.Task task) {
        return CONTAINER.formatted(task.revision());
    }

    private static String millis(Instant time) {
        return time.toString().replace("Z", ".000Z");
    }

    private static byte[] file(JsonObject findings) {
        return (JsonWriter.pretty(findings) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
