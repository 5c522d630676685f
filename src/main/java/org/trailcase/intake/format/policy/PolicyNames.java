package org.trailcase.intake.format.policy;

import org.trailcase.intake.content.Head;
import org.trailcase.intake.format.Format;

/// Lists of managed policies or of their versions without any text: what they say stands in the answers that have the
/// texts too.
///
/// Source: IAM API Reference, "ListPolicies", "GetPolicy", "ListPolicyVersions", read 2026-11-24.
final class PolicyNames implements Format.Refused {

    @Override
    public String title() {
        return "Names of managed policies";
    }

    @Override
    public boolean recognises(Head head) {
        return head.has(".Policies[].DefaultVersionId")
                || head.has(".Policy.DefaultVersionId")
                || head.has(".Versions[].IsDefaultVersion");
    }

    @Override
    public String sentence() {
        return "It names managed policies and holds no text of one: import the answers of get-policy-version, or of"
                + " get-account-authorization-details, which has them all.";
    }
}
