package org.trailcase.intake.format.resource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.aws.Arn;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.format.PolicyFile;
import org.trailcase.intake.format.policy.DocumentLook;
import org.trailcase.intake.format.policy.Entry;
import org.trailcase.intake.format.policy.NotAnEntry;
import org.trailcase.intake.format.policy.Place;
import org.trailcase.intake.format.policy.ResourceCommand;
import org.trailcase.json.JsonObject;
import org.trailcase.policy.snapshot.ResourceState.ShownPolicy;
import org.trailcase.policy.snapshot.ResourceState;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// An answer `{"Policy": …}`, which many services give: `s3api get-bucket-policy`, `kms get-key-policy`,
/// `lambda get-policy`, `dynamodb` and `kinesis get-resource-policy`, `events describe-event-bus` and more.
///
/// Few of them say whose policy it is. It is told by an ARN beside it; by the examiner; by the policy's own resources,
/// where the service takes no others; by the names of file and folders; or not at all.
final class PolicyAnswer {
    private static final List<String> ARNS =
            List.of("Arn", "BackupVaultArn", "ResourceArn", "resourceArn", "ResourceARN", "RegistryArn");

    private PolicyAnswer() {}

    static boolean isOne(Head head) {
        String value = head.value(".Policy").stripLeading();
        boolean isText = value.startsWith("{\\") || value.startsWith("%7B") || value.startsWith("%7b");
        return isText || head.has(".Policy.Statement");
    }

    static Optional<ResourceState> state(Entry entry, PolicyFile file) throws NotAnEntry {
        WrittenPolicy policy = entry.document("Policy", Shown.NAME)
                .orElseThrow(() -> new NotAnEntry("The answer holds no policy document."));
        Optional<String> arn = beside(entry.record(), file);
        if (arn.isEmpty()) {
            arn = toldOrSeen(entry.record(), policy, file);
        }
        return arn.map(known -> Shown.state(known, new ShownPolicy.Written(policy), entry));
    }

    private static Optional<String> beside(JsonObject answer, PolicyFile file) {
        return ARNS.stream()
                .flatMap(member -> answer.text(member).stream())
                .filter(text -> Arn.parse(text).isPresent())
                .findFirst()
                .or(() -> answer.text("FileSystemId").flatMap(id -> ResourceCommand.FILE_SYSTEM.named(id, file)));
    }

    private static Optional<String> toldOrSeen(JsonObject answer, WrittenPolicy policy, PolicyFile file)
            throws NotAnEntry {
        Place place = Place.of(file.content().path());
        Optional<String> named = Stream.concat(
                        file.told().attachedTo().flatMap(Arn::parse).stream(), place.arn().stream())
                .filter(arn -> !arn.service().equals("iam") && !arn.service().equals("organizations"))
                .map(Arn::text)
                .findFirst()
                .or(() -> ResourceCommand.anyAsked(file));
        if (named.isEmpty() && answer.has("PolicyName")) {
            return place.askedOf("get-key-policy", "key-policy").flatMap(id -> ResourceCommand.KEY.named(id, file));
        }
        DocumentLook look = DocumentLook.at(policy.text());
        Optional<String> seen = look.bucket().or(look::function);
        if (named.isPresent() && seen.isPresent() && isOtherBucket(named.get(), seen.get())) {
            throw new NotAnEntry("The policy is said to be of %s, and its resources are those of %s."
                    .formatted(named.get(), seen.get()));
        }
        return named.or(() -> seen)
                .or(() -> place.askedExactly("get-policy").flatMap(name -> ResourceCommand.FUNCTION.named(name, file)));
    }

    private static boolean isOtherBucket(String named, String seen) {
        return named.contains(":s3:::") && seen.contains(":s3:::") && !named.equals(seen);
    }
}
