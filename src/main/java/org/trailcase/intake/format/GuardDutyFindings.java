package org.trailcase.intake.format;

import org.trailcase.intake.content.Head;

/// Findings of Amazon GuardDuty: the answer of `get-findings`, the export to S3, or an EventBridge message.
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
        return answer || export || head.value(".detail-type").equals("GuardDuty Finding");
    }

    private static boolean isExported(String place, Head head) {
        return head.has(place + ".schemaVersion")
                && (head.value(place + ".service.serviceName").equals("guardduty")
                        || head.value(place + ".arn").contains(":guardduty:"));
    }
}
