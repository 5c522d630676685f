package org.trailcase.policy;

import java.util.List;
import java.util.stream.Stream;
import org.trailcase.aws.PolicyType;

/// A policy in its place: of which kind, under which name, attached to whom or what.
public record AttachedPolicy(
        PolicyDocument document, PolicyType type, String name, String attachedTo, PolicySource source) {

    /// What a careful reader would remark on in this text, and in this text as a policy of this kind.
    public List<PolicyFinding> findings() {
        return Stream.concat(document.findings().stream(), Placement.findings(document, type).stream())
                .toList();
    }
}
