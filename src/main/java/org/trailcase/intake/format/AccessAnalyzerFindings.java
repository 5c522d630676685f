package org.trailcase.intake.format;

import java.io.IOException;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Head;
import org.trailcase.trail.finding.AccessAnalyzer;
import org.trailcase.work.Progress;

/// Findings of IAM Access Analyzer: the answers of `list-findings`, `list-findings-v2`, `get-finding` and
/// `get-finding-v2`, or EventBridge's messages.
///
/// Source of the names: IAM Access Analyzer API Reference, "FindingSummary", "FindingSummaryV2", "GetFinding" and
/// "GetFindingV2", read 2026-11-24. Amazon Inspector's findings stand under the same name and have other members.
final class AccessAnalyzerFindings implements Format.Finding {

    @Override
    public String title() {
        return "IAM Access Analyzer findings";
    }

    @Override
    public boolean recognises(Head head) {
        return isOne(".findings[]", head)
                || isOne(".finding", head)
                || isOne("[]", head)
                || isOne("", head)
                || head.value(".detail-type").contains("Access Analyzer Finding")
                || head.value(".detail-type").startsWith("Unused Access Finding for IAM entities");
    }

    @Override
    public void read(Content content, FindingSink sink, Progress progress) throws IOException {
        Findings.read(content, sink, progress, AccessAnalyzer::read);
    }

    private static boolean isOne(String place, Head head) {
        return head.has(place + ".analyzedAt") && head.has(place + ".resourceType") && head.has(place + ".id");
    }
}
