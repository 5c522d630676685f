package org.trailcase.intake.format.policy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.format.Format;
import org.trailcase.intake.format.PolicyFile;
import org.trailcase.intake.format.SnapshotSink;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.PolicyHolder.Kind;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.work.Progress;

/// The answers of `aws iam get-role-policy`, `get-user-policy` and `get-group-policy`, one or several.
///
/// Source: IAM API Reference, "GetRolePolicy", "GetUserPolicy", "GetGroupPolicy", read 2026-11-24.
final class InlinePolicy implements Format.Policies {
    private static final Map<String, Kind> NAMES =
            Map.of("RoleName", Kind.ROLE, "UserName", Kind.USER, "GroupName", Kind.GROUP);

    @Override
    public String title() {
        return "IAM inline policy";
    }

    @Override
    public boolean recognises(Head head) {
        return isAt("", head) || isAt("[]", head);
    }

    private static boolean isAt(String place, Head head) {
        return head.has(place + ".PolicyDocument")
                && head.has(place + ".PolicyName")
                && NAMES.keySet().stream().anyMatch(name -> head.has(place + "." + name));
    }

    @Override
    public void read(PolicyFile file, SnapshotSink sink, Progress progress) throws IOException {
        Map<Owner, List<WrittenPolicy>> policies = new LinkedHashMap<>();
        Entries.read(
                file.content(), Set.of(), sink, progress, entry -> policies.computeIfAbsent(
                                owner(entry, file), _ -> new ArrayList<>())
                        .add(policy(entry)));
        Map<String, List<PolicyHolder>> holders = new LinkedHashMap<>();
        policies.forEach((owner, inline) -> holders.computeIfAbsent(owner.account(), _ -> new ArrayList<>())
                .add(owner.withInline(inline, false, inline.getFirst().pointer())));
        holders.forEach((account, all) ->
                sink.snapshot(new AccountSnapshot(file.origin(), account, Set.of(), all, List.of())));
    }

    private static Owner owner(Entry entry, PolicyFile file) throws NotAnEntry {
        for (Map.Entry<String, Kind> one : NAMES.entrySet()) {
            if (entry.record().text(one.getKey()).isPresent()) {
                return Owner.of(one.getValue(), entry.required(one.getKey()), file);
            }
        }
        throw new NotAnEntry("The policy does not name the user, group or role that holds it.");
    }

    private static WrittenPolicy policy(Entry entry) throws NotAnEntry {
        return entry.document("PolicyDocument", entry.required("PolicyName"))
                .orElseThrow(() -> new NotAnEntry("The answer holds no policy document."));
    }
}
