package org.trailcase.explain;

import java.util.Optional;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.evaluate.Finding;

/// A statement that decided: in which policy, attached to what, and its text, by which one version is told from another.
///
/// Where it is not `sure`, this one decided or another.
public record DecidingStatement(
        PolicyType policyType, String policy, String attachedTo, int index, Optional<String> sid, String text, boolean sure) {

    /// The one that was found to decide.
    public static DecidingStatement of(Finding finding) {
        return of(finding, finding.policy().doubt().isEmpty());
    }

    /// One that may have decided.
    static DecidingStatement perhaps(Finding finding) {
        return of(finding, false);
    }

    private static DecidingStatement of(Finding finding, boolean sure) {
        AttachedPolicy policy = finding.policy();
        return new DecidingStatement(
                policy.type(),
                policy.name(),
                policy.attachedTo(),
                finding.statement().index(),
                finding.statement().sid().filter(sid -> !sid.isEmpty()),
                finding.text(),
                sure);
    }

    /// "Statement ReadDatabases of dba-access on arn:…".
    public String described() {
        return "Statement %s of %s on %s".formatted(sid.orElseGet(() -> Integer.toString(index)), policy, attachedTo);
    }
}
