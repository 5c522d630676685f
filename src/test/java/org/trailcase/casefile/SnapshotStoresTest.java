package org.trailcase.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.policy.snapshot.OrganizationSnapshot;
import org.trailcase.policy.snapshot.OrganizationSnapshot.Node;
import org.trailcase.policy.snapshot.OrganizationSnapshot.OrganizationPolicy;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.PolicyHolder.Identity;
import org.trailcase.policy.snapshot.PolicyHolder.Part;
import org.trailcase.policy.snapshot.ResourceSnapshot;
import org.trailcase.policy.snapshot.ResourceState;
import org.trailcase.policy.snapshot.ResourceState.ShownPolicy;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.SnapshotOrigin.AsOfFrom;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.work.Progress;

/// What exhibits say about policies comes out of the case as it went in.
class SnapshotStoresTest {
    private static final WrittenPolicy TEXT = new WrittenPolicy("p", "{\"Statement\": []}", "/Policy");

    @TempDir
    Path folder;

    @Test
    void resourcesComeBackWithWhatWasShownOfThem() throws IOException {
        var states = List.of(
                ResourceState.withPolicy("arn:aws:s3:::logs", TEXT),
                new ResourceState(
                        "arn:aws:sqs:us-east-1:111122223333:q",
                        PolicyType.RESOURCE,
                        new ShownPolicy.None(),
                        Optional.of(Map.of("team", "x", "a", "")),
                        Optional.empty(),
                        "/1"),
                new ResourceState(
                        "arn:aws:ec2:us-east-1:111122223333:vpc-endpoint/vpce-1",
                        PolicyType.VPC_ENDPOINT,
                        new ShownPolicy.NotShown(),
                        Optional.of(Map.of()),
                        Optional.of("vpc-1"),
                        "/2"));
        var early = new ResourceSnapshot(origin("2026-03-01T00:00:00Z", AsOfFrom.CONTENT), states);
        var late = new ResourceSnapshot(
                origin("2026-03-02T00:00:00.123Z", AsOfFrom.FILE_TIME), states.subList(0, 1));

        assertThat(keptAndRead(late, early)).containsExactly(early, late);
    }

    @Test
    void anOrganisationComesBackWithItsTreeAndItsPolicies() throws IOException {
        var whole = new OrganizationSnapshot(
                origin("2026-03-01T00:00:00Z", AsOfFrom.EXAMINER),
                Optional.of("o-exampleorgid"),
                Optional.of("111122223333"),
                List.of(
                        new Node("r-abcd", OrganizationSnapshot.Kind.ROOT, "Root", Optional.empty(), Map.of(
                                PolicyType.SCP, List.of("p-FullAWSAccess", "p-11111111"), PolicyType.RCP, List.of())),
                        new Node("ou-abcd-11111111", OrganizationSnapshot.Kind.UNIT, "Web", Optional.of("r-abcd"), Map.of()),
                        new Node("444455556666", OrganizationSnapshot.Kind.ACCOUNT, "", Optional.of("ou-abcd-11111111"), Map.of())),
                List.of(
                        new OrganizationPolicy(
                                "p-11111111", "arn", "p", PolicyType.SCP, false, Optional.of(TEXT), List.of("r-abcd")),
                        new OrganizationPolicy("p-22222222", "", "rcp", PolicyType.RCP, true, Optional.empty())));
        var part = new OrganizationSnapshot(
                origin("2026-03-02T00:00:00Z", AsOfFrom.FILE_NAME), Optional.empty(), Optional.empty(), List.of(), List.of());

        assertThat(keptAndRead(whole, part)).containsExactly(whole, part);
    }

    @Test
    void aHolderComesBackWithThePartsThatWereShown() throws IOException {
        var role = new PolicyHolder(
                PolicyHolder.Kind.ROLE,
                new Identity("arn:aws:iam::111122223333:role/app", "app", "", ""),
                Set.of(Part.INLINE, Part.TRUST),
                List.of(TEXT, WrittenPolicy.nameOnly("named", "/PolicyNames/1")),
                List.of("arn:aws:iam::aws:policy/ReadOnlyAccess"),
                List.of(),
                Optional.of("arn:aws:iam::111122223333:policy/b"),
                Optional.of(TEXT),
                Map.of("k", "v"),
                Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                "/Role");
        var policy = new ManagedPolicy(
                "arn:aws:iam::111122223333:policy/b",
                "p",
                List.of(new ManagedPolicy.Version(
                        "v2", true, TEXT, Optional.of(Instant.parse("2026-01-02T00:00:00Z")))));
        var snapshot = new AccountSnapshot(
                origin("2026-03-01T00:00:00Z", AsOfFrom.FILE_NAME), "111122223333", Set.of(), List.of(role), List.of(policy));

        assertThat(keptAndRead(snapshot)).containsExactly(snapshot);
    }

    private List<Snapshot> keptAndRead(Snapshot... snapshots) throws IOException {
        Path path = folder.resolve("a.trailcase");
        try (CaseFile caseFile = CaseFile.create(path, CaseDescription.named("A case"), new Examiner("Examiner 1"));
                Receiving receiving = caseFile.receive(Progress.SILENT)) {
            receiving.open(
                    new Delivered("p.json", "ab", 2, false, Optional.empty()),
                    ExhibitKind.POLICY,
                    "A form",
                    new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)));
            for (Snapshot snapshot : snapshots) {
                receiving.add(snapshot);
            }
            receiving.finish();
            receiving.commit("1 file");
        }
        try (CaseFile caseFile = CaseFile.read(path)) {
            return caseFile.policySnapshots();
        }
    }

    private static SnapshotOrigin origin(String moment, AsOfFrom from) {
        return new SnapshotOrigin("p.json", "ab", Instant.parse(moment), from);
    }
}
