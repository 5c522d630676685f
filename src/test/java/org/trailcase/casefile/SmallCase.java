package org.trailcase.casefile;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.work.Progress;

/// A case with four events of two people in two exhibits, made anew for each test.
abstract class SmallCase {
    static final String DENIED =
            ",\"readOnly\":false,\"errorCode\":\"AccessDenied\",\"errorMessage\":\"User: x is not authorized to perform: iam:CreateUser on resource: user eve because no identity-based policy allows the iam:CreateUser action\"";

    @TempDir
    Path folder;

    Path path;

    @BeforeEach
    void aCaseWithFourEvents() throws Exception {
        path = folder.resolve("a case?.trailcase");
        try (CaseFile caseFile = CaseFile.create(path, CaseDescription.named("A case"), new Examiner("Examiner 1"));
                Receiving receiving = caseFile.receive(Progress.SILENT)) {
            new TrailText()
                    .with(TrailText.event(1, "2026-03-14T09:00:00Z", "s3", "ListBuckets", "alice", ",\"readOnly\":true"))
                    .with(TrailText.event(3, "2026-03-14T09:02:00Z", "iam", "CreateUser", "bob", DENIED))
                    .into(receiving, "b.json.gz");
            new TrailText()
                    .with(TrailText.event(2, "2026-03-14T09:01:00Z", "ec2", "RunInstances", "alice", ",\"readOnly\":false,\"errorCode\":\"Client.VcpuLimitExceeded\""))
                    .with(TrailText.event(4, "2026-03-14T09:02:00Z", "kms", "Decrypt", "alice", ",\"readOnly\":true,\"note\":\"straße\""))
                    .into(receiving, "a.json.gz");
            receiving.commit("2 files");
        }
    }
}
