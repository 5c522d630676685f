package org.trailcase.intake.format.organization;

import java.io.IOException;
import java.util.Set;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.format.Format;
import org.trailcase.intake.format.PolicyFile;
import org.trailcase.intake.format.SnapshotSink;
import org.trailcase.intake.format.policy.Entries;
import org.trailcase.intake.format.policy.Entry;
import org.trailcase.intake.format.policy.NotAnEntry;
import org.trailcase.work.Progress;

/// The answer of `aws organizations describe-organization`: its id and its management account, for which SCPs and RCPs do
/// not count.
///
/// Source: AWS Organizations API Reference, "DescribeOrganization", read 2026-11-24; the API still writes
/// `MasterAccountId`.
final class DescribedOrganization implements Format.Policies {

    @Override
    public String title() {
        return "Description of an organisation";
    }

    @Override
    public boolean recognises(Head head) {
        return head.value(".Organization.Id").startsWith("o-");
    }

    @Override
    public void read(PolicyFile file, SnapshotSink sink, Progress progress) throws IOException {
        Parts parts = new Parts();
        Entries.read(file.content(), Set.of(), sink, progress, answer -> {
            Entry organization = answer.within("Organization")
                    .orElseThrow(() -> new NotAnEntry("The answer describes no organisation."));
            parts.organization(
                    organization.required("Id"),
                    organization.record()
                            .text("MasterAccountId")
                            .or(() -> organization.record().text("ManagementAccountId")));
        });
        parts.tell(sink, file.origin());
    }
}
