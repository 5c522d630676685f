package org.trailcase.intake.format.policy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.format.Format;
import org.trailcase.intake.format.NotTaken;
import org.trailcase.intake.format.PolicyFile;
import org.trailcase.intake.format.SnapshotSink;
import org.trailcase.json.JsonValue;
import org.trailcase.policy.snapshot.PolicyHolder.Kind;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.work.Progress;

/// The answers of `aws iam list-attached-role-policies` and `list-role-policies`, and the same for users and groups. They
/// do not say whose policies they list: the examiner or the name of the file does.
///
/// Source: IAM API Reference, "ListAttachedRolePolicies", "ListRolePolicies", read 2026-11-24.
final class PoliciesOfPrincipal implements Format.Policies {
    private static final String ATTACHED = "AttachedPolicies";
    private static final String INLINE = "PolicyNames";

    @Override
    public String title() {
        return "List of a principal's policies";
    }

    @Override
    public boolean recognises(Head head) {
        return head.value("." + ATTACHED).equals("[") || head.value("." + INLINE).equals("[");
    }

    @Override
    public void read(PolicyFile file, SnapshotSink sink, Progress progress) throws IOException, NotTaken {
        Owner owner = owner(file, Place.of(file.content().path()))
                .orElseThrow(() -> new NotTaken("A list of policies, and nothing tells whose: import it with --attached-to"
                        + " and the ARN of the user, group or role, or name the file list-attached-role-policies-NAME."));
        List<PolicyHolder> holders = new ArrayList<>();
        if (file.content().head().has("." + ATTACHED)) {
            List<String> attached = new ArrayList<>();
            Entries entries = Entries.read(
                    file.content(), Set.of(ATTACHED), sink, progress, entry -> attached.add(entry.required("PolicyArn")));
            holders.add(owner.withAttached(attached, entries.areWhole(), "/" + ATTACHED));
        } else {
            Entries.read(file.content(), Set.of(), sink, progress, entry -> holders.add(named(owner, entry)));
        }
        for (PolicyHolder holder : holders) {
            sink.snapshot(owner.snapshot(file.origin(), holder, List.of()));
        }
    }

    /// The names are all of the holder's inline policies; their texts are in other answers.
    private static PolicyHolder named(Owner owner, Entry answer) throws NotAnEntry {
        List<JsonValue> names = answer.record()
                .array(INLINE)
                .orElseThrow(() -> new NotAnEntry("The answer lists no names of policies."))
                .items();
        boolean isCut = answer.record().scalar("IsTruncated").filter("true"::equals).isPresent();
        List<WrittenPolicy> policies = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String place = answer.pointer() + "/" + INLINE + "/" + i;
            names.get(i).asText().ifPresent(name -> policies.add(WrittenPolicy.nameOnly(name, place)));
        }
        return owner.withInline(policies, !isCut, answer.pointer() + "/" + INLINE);
    }

    private static Optional<Owner> owner(PolicyFile file, Place place) {
        return Stream.of(Kind.values())
                .flatMap(kind -> {
                    String word = kind.name().toLowerCase(Locale.ROOT);
                    return Owner.of(kind, "list-attached-%s-policies".formatted(word), file, place)
                            .or(() -> Owner.of(kind, "list-%s-policies".formatted(word), file, place))
                            .stream();
                })
                .findFirst()
                .or(() -> Owner.named(file, place));
    }
}
