package org.trailcase.check.form;

import java.util.stream.Stream;
import org.trailcase.check.Check;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedPolicy;
import org.trailcase.json.Span;
import org.trailcase.policy.match.PolicyVersion;

/// A policy in the older version of the language, written or by default: nothing in it can be a variable.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Version", read 2026-11-24.
public final class Version implements Check {

    @Override
    public Stream<CheckFinding> of(CheckedPolicy policy) {
        String text = policy.document().text();
        boolean isWritten = text.contains("\"Version\"");
        boolean hasVariables = text.contains("${");
        boolean quiet = policy.document().version() == PolicyVersion.V2012 || hasVariables && !isWritten;
        if (quiet) {
            return Stream.empty();
        }
        int start = Math.max(0, text.indexOf("\"Version\""));
        return Stream.of(CheckFinding.of(
                        CheckKind.OLD_VERSION,
                        hasVariables
                                ? "The policy has the version 2008-10-17: its variables are ordinary text."
                                : "The policy has the version 2008-10-17: a variable that is added later will be ordinary text.",
                        new Span(start, start))
                .instead("\"Version\": \"2012-10-17\""));
    }
}
