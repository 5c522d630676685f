package org.trailcase.samples;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.trailcase.json.JsonObject;

/// A service in containers that turns uploads into renders, with the credentials of a task role that may do
/// everything in S3.
final class MediaService {
    static final String ROLE = "acme-media-task";
    private static final String REGION = "eu-central-1";
    // ECS hands a task new credentials every six hours; the session name stays, it is the id of the task.
    private static final Duration LEASE = Duration.ofHours(6);
    private static final String UPLOADS = "acme-media-uploads";
    private static final String RENDERS = "acme-media-renders";

    private final Stage stage;
    private final SignIns signIns;
    private final S3 s3;
    private final NavigableMap<Instant, Actor> leases = new TreeMap<>();
    private int upload = 7000;

    /// One running copy of the service.
    record Task(String id, int revision, Instant started, Instant stopped) {
        String arn() {
            return "arn:aws:ecs:eu-central-1:111122223333:task/acme-production/" + id;
        }

        String definition() {
            return "arn:aws:ecs:eu-central-1:111122223333:task-definition/media:" + revision;
        }
    }

    MediaService(Stage stage) {
        this.stage = stage;
        this.signIns = new SignIns(stage);
        this.s3 = new S3(stage.chance());
    }

    /// The task works from `since` until it is stopped.
    void runs(Task task, Instant since) {
        for (Instant start = since; start.isBefore(task.stopped()); start = start.plus(LEASE)) {
            String key = signIns.byService(start, REGION, "ecs-tasks.amazonaws.com", ROLE, task.id());
            Actor copy = Actor.session(
                    stage.directory().role(ROLE), task.id(), key, start, Programs.CONTAINERS, Programs.JAVA);
            leases.put(start, copy);
            Instant end = start.plus(LEASE).isBefore(task.stopped()) ? start.plus(LEASE) : task.stopped();
            rendersUploads(copy, start.plusSeconds(40), end);
        }
    }

    /// The credentials that the running task holds at that moment.
    Actor credentialsAt(Instant time) {
        Map.Entry<Instant, Actor> lease = leases.floorEntry(time);
        return lease.getValue();
    }

    /// What the agent of ECS does before a task runs: fetch the image, open the log.
    void starts(Task task) {
        Instant start = task.started().minusSeconds(25);
        String role = "acme-media-execution";
        String key = signIns.byService(start, REGION, "ecs-tasks.amazonaws.com", role, task.id());
        Actor agent = Actor.session(
                stage.directory().role(role), task.id(), key, start, Programs.CONTAINERS, Programs.GO + " ECS-Agent");
        stage.scene(agent, REGION, start.plusSeconds(2))
                .does(Call.read("ecr", "GetAuthorizationToken"))
                .does(Call.read("ecr", "BatchGetImage")
                        .with(Shape.json("""
                            {"registryId": "111122223333", "repositoryName": "media",
                             "imageIds": [{"imageTag": "release-%s"}]}
                            """, task.revision()))
                        .on("AWS::ECR::Repository", "arn:aws:ecr:eu-central-1:111122223333:repository/media"))
                .does(Call.write("logs", "CreateLogStream")
                        .with("logGroupName", "/ecs/media", "logStreamName", "media/media/" + task.id()));
    }

    /// A definition, which names the role that the task will have.
    static JsonObject definition(Task task) {
        return Shape.json("""
            {"family": "media",
             "taskRoleArn": "arn:aws:iam::111122223333:role/acme-media-task",
             "executionRoleArn": "arn:aws:iam::111122223333:role/acme-media-execution",
             "networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"], "cpu": "2048", "memory": "4096",
             "containerDefinitions": [{"name": "media", "essential": true,
               "image": "111122223333.dkr.ecr.eu-central-1.amazonaws.com/media:release-%s"}]}
            """, task.revision());
    }

    private void rendersUploads(Actor copy, Instant start, Instant end) {
        Scene scene = stage.scene(copy, REGION, start).pausing(1, 20);
        while (scene.now().isBefore(end.minusSeconds(200))) {
            scene.does(s3.listObjects(UPLOADS, "incoming/", REGION));
            for (int i = stage.chance().between(1, 2); i > 0; i--) {
                upload++;
                scene.does(s3.getObject(UPLOADS, "incoming/video-" + upload + ".mp4", REGION))
                        .does(s3.putObject(RENDERS, "720p/video-" + upload + ".mp4", REGION))
                        .does(s3.putObject(RENDERS, "1080p/video-" + upload + ".mp4", REGION));
            }
            scene.waits(1500, 2600);
        }
    }
}
