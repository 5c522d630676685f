package org.trailcase.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The story of a container's credentials in the hands of somebody who wants to mine.
///
/// On 16 April 2026 GuardDuty sees a task of the media service look up a mining pool. The task is rebuilt from the
/// same image with the same role, and the next night the same happens again.
final class CryptoMining {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 4, 11);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 4, 17);
    private static final String REGION = "eu-central-1";

    static final MediaService.Task BEFORE = new MediaService.Task(
            "3f1c9a5d7e2b4860a1d4c7f09b3e5826",
            41,
            Instant.parse("2026-04-09T12:41:07Z"),
            Instant.parse("2026-04-16T15:08:30Z"));
    static final MediaService.Task AFTER = new MediaService.Task(
            "b8e04d6271fa4c93952c0e8d1f6a7b35",
            42,
            Instant.parse("2026-04-16T15:07:44Z"),
            Instant.parse("2026-04-17T06:50:20Z"));

    private final Stage stage;
    private final OrdinaryWork ordinaryWork;
    private final Databases databases;
    private final MediaService media;
    private final String backupKey;

    CryptoMining(Directory directory) {
        Chance chance = new Chance(20260416);
        this.stage = new Stage(new Trail(chance), directory, chance);
        this.ordinaryWork = new OrdinaryWork(stage);
        this.databases = new Databases(stage);
        this.media = new MediaService(stage);
        this.backupKey = chance.longTermKey();
    }

    /// The files of the evidence by their paths below the folder `evidence`.
    Map<String, byte[]> evidence() {
        for (LocalDate day = FIRST_DAY; !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
            ordinaryWork.on(day);
            databases.report(day, false);
            databases.backUp(day, 0, backupKey);
            databases.backUp(day, 12, backupKey);
        }
        media.runs(BEFORE, Instant.parse("2026-04-11T00:41:12Z"));
        rebuild();
        media.starts(AFTER);
        media.runs(AFTER, AFTER.started().plusSeconds(3));
        mine();
        contain();
        SortedMap<String, byte[]> files = new TreeMap<>(stage.trail().files());
        files.putAll(findings());
        return files;
    }

    private void mine() {
        Miner miner = new Miner(stage);
        Instant first = Instant.parse("2026-04-16T13:22:05Z");
        miner.firstTry(media.credentialsAt(first), first.toString());
        Instant second = Instant.parse("2026-04-17T01:12:33Z");
        miner.secondTry(media.credentialsAt(second), second.toString());
    }

    /// The pipeline registers the service anew, with the same role, and the old task is stopped.
    private void rebuild() {
        Instant start = Instant.parse("2026-04-16T15:02:10Z");
        Actor run = new SignIns(stage).pipeline(start, REGION, "run-rebuild-media", Programs.PIPELINE, Programs.CLI);
        stage.scene(run, REGION, start.plusSeconds(5))
                .pausing(4, 12)
                .does(Call.write("ecs", "RegisterTaskDefinition")
                        .with(MediaService.definition(AFTER))
                        .answering(
                                "taskDefinition",
                                Shape.of("taskDefinitionArn", AFTER.definition(), "revision", 42, "status", "ACTIVE")))
                .does(updateService().with(Shape.json("""
                    {"cluster": "acme-production", "service": "media",
                     "taskDefinition": "media:42", "forceNewDeployment": true}
                    """)))
                .at("2026-04-16T15:08:20Z")
                .does(Call.write("ecs", "StopTask")
                        .with("cluster", "acme-production", "task", BEFORE.arn(), "reason", "GuardDuty finding"));
    }

    private void contain() {
        Responder responder = new Responder(stage);
        Scene scene = responder.signsIn("2026-04-17T06:41:18Z");
        scene.in(REGION)
                .does(Call.read("guardduty", "ListFindings").with("detectorId", "12abc34d567e8fa901bc2d34e56789f0"))
                .does(Call.read("ecs", "DescribeTasks")
                        .with("cluster", "acme-production", "tasks", Shape.list(AFTER.arn())))
                .at("2026-04-17T06:50:12Z")
                .does(updateService().with("cluster", "acme-production", "service", "media", "desiredCount", 0));
        Responder.revokesSessions(scene.at("2026-04-17T06:53:40Z"), MediaService.ROLE, "2026-04-17T06:58:31Z");
    }

    private static Call updateService() {
        return Call.write("ecs", "UpdateService");
    }

    private static Map<String, byte[]> findings() {
        var first = new Findings.Seen(Instant.parse("2026-04-16T13:24:50Z"), Instant.parse("2026-04-16T13:31:12Z"), 6);
        var second = new Findings.Seen(Instant.parse("2026-04-17T01:09:02Z"), Instant.parse("2026-04-17T01:20:47Z"), 2);
        return Map.of(
                "guardduty/get-findings_2026-04-16.json",
                Findings.poolLookedUp("4ac1e5b20f7d43968a1be7c05d92f361", BEFORE, first),
                "guardduty/get-findings_2026-04-17.json",
                Findings.minerExecuted("90d7c3fe18ab45d2b6c4f1a07e835b29", AFTER, second));
    }
}
