package org.trailcase.intake.format.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.aws.Arn;
import org.trailcase.aws.PolicyType;
import org.trailcase.intake.format.NotTaken;
import org.trailcase.intake.format.PolicyFile;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.policy.snapshot.OrganizationSnapshot.OrganizationPolicy;
import org.trailcase.policy.snapshot.OrganizationSnapshot;
import org.trailcase.policy.snapshot.PolicyHolder.Kind;
import org.trailcase.policy.snapshot.ResourceSnapshot;
import org.trailcase.policy.snapshot.ResourceState.ShownPolicy;
import org.trailcase.policy.snapshot.ResourceState;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// Says of one document what it hangs on, as a policy of the kind that fits there.
final class Attaching {
    private final PolicyFile file;
    private final WrittenPolicy document;
    private final DocumentLook look;

    Attaching(PolicyFile file, WrittenPolicy document, DocumentLook look) {
        this.file = file;
        this.document = document;
        this.look = look;
    }

    Snapshot to(Target target) throws NotTaken {
        return switch (target) {
            case Target.Principal(Owner owner) -> ofPrincipal(owner);
            case Target.Managed(Arn arn) -> {
                expect(PolicyType.IDENTITY, PolicyType.PERMISSIONS_BOUNDARY);
                yield new AccountSnapshot(
                        file.origin(),
                        Accounts.in(arn.text()).orElse(""),
                        Set.of(),
                        List.of(),
                        List.of(managed(arn.text())));
            }
            case Target.Resource(String arn) -> {
                expect(PolicyType.RESOURCE);
                yield resource(arn, PolicyType.RESOURCE);
            }
            case Target.Endpoint(String arn) -> {
                expect(PolicyType.VPC_ENDPOINT);
                yield resource(arn, PolicyType.VPC_ENDPOINT);
            }
            case Target.Session(String arn) -> {
                expect(PolicyType.SESSION);
                yield resource(arn, PolicyType.SESSION);
            }
            case Target.Node(String id) -> ofNode(id);
        };
    }

    private Snapshot ofPrincipal(Owner owner) throws NotTaken {
        PolicyType type = file.told()
                .type()
                .orElse(owner.kind() == Kind.ROLE && look.namesPrincipals() ? PolicyType.TRUST : PolicyType.IDENTITY);
        return switch (type) {
            case IDENTITY ->
                owner.snapshot(
                        file.origin(), owner.withInline(List.of(document), false, document.pointer()), List.of());
            case TRUST -> {
                if (owner.kind() != Kind.ROLE) {
                    throw new NotTaken("%s is no role, and only roles have a trust policy.".formatted(owner.arn()));
                }
                yield owner.snapshot(file.origin(), owner.withTrust(document), List.of());
            }
            case PERMISSIONS_BOUNDARY -> {
                String boundary = boundary(owner);
                yield owner.snapshot(
                        file.origin(),
                        owner.withBoundary(boundary, document.pointer()),
                        List.of(managed(boundary)));
            }
            case RESOURCE, VPC_ENDPOINT, SESSION, SCP, RCP -> throw misfit(type, owner.arn());
        };
    }

    // A boundary is a managed policy that the holder names by its ARN.
    private String boundary(Owner owner) throws NotTaken {
        String name = file.told()
                .policyName()
                .orElseThrow(() -> new NotTaken("A permissions boundary is a managed policy: say with --policy-name which."));
        return Arn.parse(name).isPresent()
                ? name
                : "arn:%s:iam::%s:policy/%s"
                        .formatted(
                                Arn.parse(owner.arn()).map(Arn::partition).orElse("aws"), owner.account(), name);
    }

    private ManagedPolicy managed(String arn) {
        String name = Arn.parse(arn).map(Arn::lastPiece).orElse(arn);
        return new ManagedPolicy(
                arn, name, List.of(new ManagedPolicy.Version("", true, document, Optional.empty())));
    }

    private Snapshot resource(String arn, PolicyType type) {
        return new ResourceSnapshot(
                file.origin(),
                List.of(new ResourceState(
                        arn,
                        type,
                        new ShownPolicy.Written(document),
                        Optional.empty(),
                        Optional.empty(),
                        document.pointer())));
    }

    private Snapshot ofNode(String id) throws NotTaken {
        PolicyType type = file.told()
                .type()
                .orElseThrow(() -> new NotTaken(
                        "A policy of %s, and nothing tells of which kind: say it with --as-type scp or rcp.".formatted(id)));
        if (type != PolicyType.SCP && type != PolicyType.RCP) {
            throw misfit(type, id);
        }
        OrganizationPolicy policy = new OrganizationPolicy(
                document.name(), "", document.name(), type, false, Optional.of(document), List.of(id));
        OrganizationSnapshot.Node node = new OrganizationSnapshot.Node(
                id, OrganizationSnapshot.Kind.of(id), "", Optional.empty(), Map.of());
        return new OrganizationSnapshot(
                file.origin(), Optional.empty(), Optional.empty(), List.of(node), List.of(policy));
    }

    private void expect(PolicyType... fitting) throws NotTaken {
        Optional<PolicyType> told = file.told().type();
        if (told.isPresent() && !Set.of(fitting).contains(told.get())) {
            throw misfit(told.get(), file.told().attachedTo().orElse(file.content().name()));
        }
    }

    private static NotTaken misfit(PolicyType type, String arn) {
        return new NotTaken("A policy of the kind '%s' does not hang on %s.".formatted(type.word(), arn));
    }
}
