package org.trailcase.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.aws.PolicyType;

/// A policy in its place: of which kind, under which name, attached to whom or what.
///
/// `doubt` is a sentence where it is not certain that the policy was in force: its statements then decide nothing by
/// themselves. `origins` tells of each statement where it was found, for a policy that calls changed one statement at a time;
/// it is empty where all of it was found at `source`.
public record AttachedPolicy(
        PolicyDocument document,
        PolicyType type,
        String name,
        String attachedTo,
        PolicySource source,
        Optional<String> doubt,
        List<PolicySource> origins) {

    public AttachedPolicy {
        origins = List.copyOf(origins);
    }

    public AttachedPolicy(
            PolicyDocument document, PolicyType type, String name, String attachedTo, PolicySource source) {
        this(document, type, name, attachedTo, source, Optional.empty(), List.of());
    }

    /// The same policy, of which it is not certain that it was in force.
    public AttachedPolicy doubted(String why) {
        return new AttachedPolicy(document, type, name, attachedTo, source, Optional.of(why), origins);
    }

    /// Where a statement of it was found.
    public PolicySource source(Statement statement) {
        return statement.index() < origins.size() ? origins.get(statement.index()) : source;
    }

    /// The same policy with its text read otherwise.
    public AttachedPolicy reading(PolicyDocument read) {
        return new AttachedPolicy(read, type, name, attachedTo, source, doubt, origins);
    }

    /// What a careful reader would remark on in this text, and in this text as a policy of this kind.
    public List<PolicyFinding> findings() {
        return Stream.concat(document.findings().stream(), Placement.findings(document, type).stream())
                .toList();
    }
}
