package org.trailcase.intake.format;

import java.io.IOException;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Head;
import org.trailcase.trail.finding.GuardDuty;
import org.trailcase.work.Progress;

/// Findings of Amazon GuardDuty: the answer of `get-findings`, the export to S3, or EventBridge's messages.
///
/// Source of the names: Amazon GuardDuty API Reference, "Finding", and User Guide, "Exporting findings", read
/// 2026-11-24. Security Hub's findings have a `ProductArn` in the same place.
final class GuardDutyFindings implements Format.Finding {

    @Override
    public String title() {
        return "GuardDuty findings";
    }

    @Override
    public boolean recognises(Head head) {
        boolean answer = head.has(".Findings[].Service") && !head.has(".Findings[].ProductArn");
        boolean export = isExported("", head) || isExported("[]", head);
        return answer || export || isMessage("", head) || isMessage("[]", head);
    }

    @Override
    public void read(Content content, FindingSink sink, Progress progress) throws IOException {
        Findings.read(content, sink, progress, GuardDuty::read);
    }

    private static boolean isMessage(String place, Head head) {
        return head.value(place + ".detail-type").equals("GuardDuty Finding");
    }

    private static boolean isExported(String place, Head head) {
        return head.has(place + ".schemaVersion")
                && (head.value(place + ".service.serviceName").equals("guardduty")
                        || head.value(place + ".arn").contains(":guardduty:"));
    }
}
