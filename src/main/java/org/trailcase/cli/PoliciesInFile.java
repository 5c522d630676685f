package org.trailcase.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.policy.snapshot.OrganizationSnapshot;
import org.trailcase.policy.snapshot.OrganizationSnapshot.OrganizationPolicy;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.ResourceSnapshot;
import org.trailcase.policy.snapshot.ResourceState;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// The policies that an export holds, each with whom or what it hangs on; those that are named without a text are not
/// among them.
final class PoliciesInFile {
    private static final int MOST_HOLDERS = 3;

    private final Path file;

    PoliciesInFile(Path file) {
        this.file = file;
    }

    Stream<PolicyInFile> of(Snapshot snapshot) {
        return switch (snapshot) {
            case AccountSnapshot account ->
                Stream.concat(
                        account.holders().stream().flatMap(this::of),
                        account.managedPolicies().stream().flatMap(policy -> of(policy, account.holders())));
            case ResourceSnapshot resources -> resources.resources().stream().flatMap(this::of);
            case OrganizationSnapshot organization -> organization.policies().stream().flatMap(this::of);
        };
    }

    private Stream<PolicyInFile> of(PolicyHolder holder) {
        String arn = holder.identity().arn();
        return Stream.concat(
                holder.trust().stream().flatMap(trust -> of(arn, "", PolicyType.TRUST, "", trust)),
                holder.inline().stream().flatMap(one -> of(arn, one.name(), PolicyType.IDENTITY, "", one)));
    }

    // Only the version in force grants anything; where the export does not tell which it is, all are looked at.
    private Stream<PolicyInFile> of(ManagedPolicy policy, List<PolicyHolder> holders) {
        List<ManagedPolicy.Version> versions = policy.inForce().map(List::of).orElse(policy.versions());
        return versions.stream()
                .flatMap(version -> of(
                        policy.arn(), version.id(), type(policy, holders), on(policy, holders), version.text()));
    }

    private static PolicyType type(ManagedPolicy policy, List<PolicyHolder> holders) {
        boolean attached = holders.stream().anyMatch(holder -> holder.attached().contains(policy.arn()));
        boolean bounds = holders.stream().anyMatch(holder -> holder.boundary().filter(policy.arn()::equals).isPresent());
        return bounds && !attached ? PolicyType.PERMISSIONS_BOUNDARY : PolicyType.IDENTITY;
    }

    private static String on(ManagedPolicy policy, List<PolicyHolder> holders) {
        List<String> on = holders.stream()
                .filter(holder -> holder.attached().contains(policy.arn())
                        || holder.boundary().filter(policy.arn()::equals).isPresent())
                .map(holder -> holder.identity().arn())
                .toList();
        List<String> words = new ArrayList<>(on.subList(0, Math.min(MOST_HOLDERS, on.size())));
        if (on.size() > MOST_HOLDERS) {
            words.add("%d more".formatted(on.size() - MOST_HOLDERS));
        }
        return String.join(", ", words);
    }

    private Stream<PolicyInFile> of(ResourceState resource) {
        return switch (resource.policy()) {
            case ResourceState.ShownPolicy.Written(WrittenPolicy text) ->
                of(resource.arn(), "", resource.type(), "", text);
            case ResourceState.ShownPolicy.NotShown _, ResourceState.ShownPolicy.None _ -> Stream.empty();
        };
    }

    private Stream<PolicyInFile> of(OrganizationPolicy policy) {
        return policy.text().stream()
                .flatMap(text -> of(policy.id(), policy.name(), policy.type(), String.join(", ", policy.targets()), text));
    }

    private Stream<PolicyInFile> of(
            String attachedTo, String name, PolicyType type, String alsoOn, WrittenPolicy text) {
        return text.isNameOnly()
                ? Stream.empty()
                : Stream.of(new PolicyInFile(
                        file, attachedTo, name, Optional.of(type), text.pointer(), alsoOn, text.text()));
    }
}
