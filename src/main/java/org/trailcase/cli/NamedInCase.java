package org.trailcase.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trailcase.aws.Arn;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Exhibit;
import org.trailcase.intake.format.policy.PolicyForms;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.policy.snapshot.OrganizationSnapshot;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.ResourceSnapshot;
import org.trailcase.policy.snapshot.ResourceState;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Field;
import org.trailcase.query.Glob;
import org.trailcase.query.Term;

/// Whether the evidence of a case knows of a holder or a resource, beside what was said of bare documents.
final class NamedInCase {

    private NamedInCase() {}

    /// By an ARN, or an id. The records of a trail are read for it only where nothing shorter tells.
    static boolean isNamed(String what, CaseFile caseFile) {
        Set<String> bare = caseFile.exhibits().stream()
                .filter(exhibit -> exhibit.format().equals(PolicyForms.DOCUMENT))
                .map(Exhibit::sha256)
                .collect(Collectors.toUnmodifiableSet());
        // Nodes of an organisation are kept by their ids.
        String id = Arn.parse(what).filter(arn -> arn.service().equals("organizations")).map(Arn::lastPiece).orElse(what);
        return caseFile.policySnapshots().stream()
                        .filter(snapshot -> !bare.contains(snapshot.origin().sha256()))
                        .flatMap(NamedInCase::names)
                        .anyMatch(name -> name.equals(what) || name.equals(id))
                || caseFile.credentials().stream().anyMatch(one -> one.arn().equals(what))
                || Stream.of(
                                new Term.Matches(Field.PRINCIPAL, Glob.literal(what)),
                                new Term.Matches(Field.RESOURCE, Glob.literal(what)),
                                new Term.Contains(what))
                        .anyMatch(term -> caseFile.find(new EventQuery(List.of(term))).size() > 0);
    }

    private static Stream<String> names(Snapshot snapshot) {
        return switch (snapshot) {
            case AccountSnapshot account ->
                Stream.concat(
                        account.holders().stream().flatMap(NamedInCase::names),
                        account.managedPolicies().stream().map(ManagedPolicy::arn));
            case ResourceSnapshot resources -> resources.resources().stream().map(ResourceState::arn);
            case OrganizationSnapshot organization ->
                Stream.concat(
                        organization.nodes().stream().map(OrganizationSnapshot.Node::id),
                        organization.policies().stream().flatMap(policy -> policy.targets().stream()));
        };
    }

    private static Stream<String> names(PolicyHolder holder) {
        return Stream.of(Stream.of(holder.identity().arn()), holder.attached().stream(), holder.boundary().stream())
                .flatMap(names -> names);
    }
}
