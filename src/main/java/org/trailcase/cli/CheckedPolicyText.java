package org.trailcase.cli;

import java.util.List;
import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.PolicyType;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.LikelyType;
import org.trailcase.check.PolicyChecks;
import org.trailcase.check.TextPlace;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.PolicyException;

/// A policy of a file and what the checks found in it; `type` is empty when the text is no policy.
record CheckedPolicyText(PolicyInFile policy, Optional<PolicyType> type, List<CheckFinding> findings) {

    CheckedPolicyText {
        findings = List.copyOf(findings);
    }

    /// Of the kind that the file tells, else of the kind that is `asked` for, else of the one that the text looks like.
    static CheckedPolicyText of(PolicyInFile policy, Optional<PolicyType> asked, PolicyChecks checks) {
        try {
            PolicyDocument document = PolicyDocument.parse(policy.text());
            PolicyType type = policy.type().or(() -> asked).orElseGet(() -> LikelyType.of(document));
            return new CheckedPolicyText(
                    policy, Optional.of(type), checks.check(document, type, policy.attachedTo()));
        } catch (PolicyException e) {
            return new CheckedPolicyText(policy, Optional.empty(), List.of(PolicyChecks.unreadable(e)));
        }
    }

    JsonObject json() {
        return JsonObject.builder()
                .put("file", policy.file().toString())
                .put("pointer", policy.pointer())
                .put("attachedTo", given(policy.attachedTo()))
                .put("policy", given(policy.name()))
                .put("type", type.map(PolicyType::word))
                .put("findings", JsonArray.of(findings.stream().map(this::json).toList()))
                .build();
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }

    private JsonObject json(CheckFinding finding) {
        TextPlace place = TextPlace.of(policy.text(), finding.span());
        return JsonObject.builder()
                .put("id", finding.id())
                .put("severity", finding.severity().word())
                .put("title", finding.title())
                .put("sentence", finding.sentence())
                .put("suggestion", finding.suggestion())
                .put("actions", JsonArray.ofTexts(finding.actions().stream().map(ActionName::text).toList()))
                .put("line", place.line())
                .put("column", place.column())
                .put("start", finding.span().start())
                .put("end", finding.span().end())
                .build();
    }
}
