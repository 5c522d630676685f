package org.trailcase.intake.format.policy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.aws.Arn;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.format.Format;
import org.trailcase.intake.format.NotTaken;
import org.trailcase.intake.format.PolicyFile;
import org.trailcase.intake.format.SnapshotSink;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.work.Progress;

/// The answer of `aws iam get-policy-version`. It does not say which policy it is a version of: the examiner or the name
/// of the file does.
///
/// Source: IAM API Reference, "GetPolicyVersion", read 2026-11-24.
final class PolicyVersion implements Format.Policies {

    @Override
    public String title() {
        return "Version of an IAM managed policy";
    }

    @Override
    public boolean recognises(Head head) {
        return head.has(".PolicyVersion.Document");
    }

    @Override
    public void read(PolicyFile file, SnapshotSink sink, Progress progress) throws IOException, NotTaken {
        Optional<String> known = arn(file);
        Map<String, List<ManagedPolicy.Version>> versions = new LinkedHashMap<>();
        Entries entries = Entries.read(file.content(), Set.of(), sink, progress, entry -> {
            Optional<String> arn = entry.record().text("PolicyArn").or(() -> known);
            if (arn.isPresent()) {
                versions.computeIfAbsent(arn.get(), _ -> new ArrayList<>()).add(version(entry, name(arn.get())));
            }
        });
        if (versions.isEmpty() && entries.taken() > 0) {
            throw new NotTaken("A version of a managed policy, and nothing tells of which: import it with --attached-to and"
                    + " the policy's ARN, or name the file by that ARN, percent-encoded.");
        }
        if (versions.isEmpty()) {
            return;
        }
        List<ManagedPolicy> policies = versions.entrySet().stream()
                .map(one -> new ManagedPolicy(one.getKey(), name(one.getKey()), one.getValue()))
                .toList();
        sink.snapshot(new AccountSnapshot(
                file.origin(), Accounts.of(List.of(), policies), Set.of(), List.of(), policies));
    }

    private static ManagedPolicy.Version version(Entry answer, String name) throws NotAnEntry {
        Entry version = answer.within("PolicyVersion")
                .orElseThrow(() -> new NotAnEntry("The answer holds no version of a policy."));
        return new ManagedPolicy.Version(
                version.record().text("VersionId").orElse(""),
                version.record().scalar("IsDefaultVersion").filter("true"::equals).isPresent(),
                version.document("Document", name)
                        .orElseThrow(() -> new NotAnEntry("The version holds no policy document.")),
                HolderReader.moment(version.record(), Spelling.API));
    }

    private static Optional<String> arn(PolicyFile file) {
        Place place = Place.of(file.content().path());
        return Stream.concat(file.told().attachedTo().flatMap(Arn::parse).stream(), place.arn().stream())
                .filter(arn -> arn.service().equals("iam") && arn.resource().startsWith("policy/"))
                .map(Arn::text)
                .findFirst();
    }

    private static String name(String arn) {
        return Arn.parse(arn).map(Arn::lastPiece).orElse(arn);
    }
}
