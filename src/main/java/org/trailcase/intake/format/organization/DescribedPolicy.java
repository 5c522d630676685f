package org.trailcase.intake.format.organization;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.format.Format;
import org.trailcase.intake.format.NotTaken;
import org.trailcase.intake.format.PolicyFile;
import org.trailcase.intake.format.SnapshotSink;
import org.trailcase.intake.format.policy.Entries;
import org.trailcase.intake.format.policy.Entry;
import org.trailcase.intake.format.policy.NotAnEntry;
import org.trailcase.work.Progress;

/// The answer of `aws organizations describe-policy`, one or several: the text of a policy, and not where it hangs, which
/// the examiner may tell.
///
/// Source: AWS Organizations API Reference, "DescribePolicy", read 2026-11-24.
final class DescribedPolicy implements Format.Policies {

    @Override
    public String title() {
        return "Policy of an organisation";
    }

    @Override
    public boolean recognises(Head head) {
        return head.has(".Policy.PolicySummary");
    }

    @Override
    public void read(PolicyFile file, SnapshotSink sink, Progress progress) throws IOException, NotTaken {
        // The examiner may know where it hangs.
        List<String> targets = Asked.told(file).stream().toList();
        Parts parts = new Parts();
        AtomicInteger others = new AtomicInteger();
        Entries.read(file.content(), Set.of(), sink, progress, answer -> {
            Entry policy = answer.within("Policy").orElseThrow(() -> new NotAnEntry("The answer holds no policy."));
            Entry summary = policy.within("PolicySummary")
                    .orElseThrow(() -> new NotAnEntry("The policy has no summary, which names it."));
            String name = summary.record().text("Name").orElse("");
            parts.policy(summary, policy.document("Content", name))
                    .ifPresentOrElse(one -> parts.add(one.on(targets)), others::incrementAndGet);
        });
        if (parts.isEmpty() && others.get() > 0) {
            throw new NotTaken(PolicyList.OTHER_TYPE);
        }
        if (!parts.isEmpty()) {
            targets.forEach(target -> parts.node(target, "", Optional.empty(), Map.of()));
        }
        parts.tell(sink, file.origin());
    }
}
