package org.trailcase.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// Gathers what one holder holds in one snapshot: inline, managed, through groups, and the boundary.
final class Holdings {
    private final AccountSnapshot snapshot;
    private final PolicyHolder holder;
    private final List<PolicyHolder> groups;
    private final Documents documents;

    Holdings(AccountSnapshot snapshot, PolicyHolder holder, List<PolicyHolder> groups, Documents documents) {
        this.snapshot = snapshot;
        this.holder = holder;
        this.groups = groups;
        this.documents = documents;
    }

    PoliciesInForce inForce() {
        Gathering identity = new Gathering(PolicyType.IDENTITY);
        identity.addAllOf(holder);
        groups.forEach(identity::addAllOf);
        holder.groups().stream()
                .filter(name -> groups.stream()
                        .noneMatch(group -> group.identity().name().equals(name)))
                .forEach(name -> identity.gaps.add(
                        "The export does not show the group %s, of which %s is a member."
                                .formatted(name, holder.identity().name())));
        Optional<Held> boundary = holder.boundary().map(arn -> {
            Gathering gathering = new Gathering(PolicyType.PERMISSIONS_BOUNDARY);
            gathering.addManaged(arn, holder);
            return gathering.held();
        });
        return new PoliciesInForce.FromSnapshot(snapshot.origin(), holder, identity.held(), boundary);
    }

    /// The role's trust policy; empty when the export does not show one that can be read.
    Optional<AttachedPolicy> trust() {
        Gathering gathering = new Gathering(PolicyType.TRUST);
        holder.trust().ifPresent(policy -> gathering.add(policy, "trust policy", holder));
        return gathering.policies.stream().findFirst();
    }

    /// Policies of one kind while they are put together.
    private final class Gathering {
        private final PolicyType type;
        private final List<AttachedPolicy> policies = new ArrayList<>();
        private final List<String> gaps = new ArrayList<>();

        Gathering(PolicyType type) {
            this.type = type;
        }

        void addAllOf(PolicyHolder one) {
            one.inline().forEach(policy -> add(policy, policy.name(), one));
            one.attached().forEach(arn -> addManaged(arn, one));
        }

        void addManaged(String arn, PolicyHolder one) {
            Optional<ManagedPolicy.Version> version = snapshot.managedPolicies().stream()
                    .filter(policy -> policy.arn().equals(arn))
                    .findFirst()
                    .flatMap(ManagedPolicy::inForce);
            version.ifPresentOrElse(
                    inForce -> add(inForce.text(), arn, one),
                    () -> gaps.add("The export does not hold the text of %s, which is attached to %s."
                            .formatted(arn, one.identity().name())));
        }

        private void add(WrittenPolicy policy, String name, PolicyHolder one) {
            switch (documents.read(policy.text())) {
                case Documents.Reading.Read(var document) ->
                    policies.add(new AttachedPolicy(
                            document, type, name, one.identity().arn(), source(policy)));
                case Documents.Reading.Unreadable(String sentence) ->
                    gaps.add("The policy %s of %s cannot be read: %s"
                            .formatted(name, one.identity().name(), sentence));
            }
        }

        private PolicySource source(WrittenPolicy policy) {
            return new PolicySource(
                    snapshot.origin().exhibit(),
                    snapshot.origin().sha256(),
                    policy.pointer(),
                    Optional.of(snapshot.origin().asOf()),
                    Optional.empty());
        }

        Held held() {
            return new Held(policies, gaps);
        }
    }
}
