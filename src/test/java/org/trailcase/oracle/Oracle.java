package org.trailcase.oracle;

import static org.trailcase.aws.PolicyType.IDENTITY;
import static org.trailcase.aws.PolicyType.PERMISSIONS_BOUNDARY;
import static org.trailcase.aws.PolicyType.RCP;
import static org.trailcase.aws.PolicyType.RESOURCE;
import static org.trailcase.aws.PolicyType.SCP;
import static org.trailcase.aws.PolicyType.SESSION;
import static org.trailcase.aws.PolicyType.TRUST;
import static org.trailcase.aws.PolicyType.VPC_ENDPOINT;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.LayerEvidence;
import org.trailcase.policy.evaluate.PolicySet;
import org.trailcase.policy.request.Caller;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestedResource;

/// Decides a request of which everything is known, by the rules as AWS documents them and nothing else.
///
/// Source: IAM User Guide, "Policy evaluation logic", read 2026-11-24. A layer that is not in evidence is taken as one
/// that does not exist.
public final class Oracle {
    private Oracle() {}

    public static Decision decide(Request request, PolicySet policies) {
        if (request.action().text().equalsIgnoreCase("sts:GetCallerIdentity")) {
            return Decision.ALLOWED;
        }
        Map<PolicyDocument, List<WrittenStatement>> read = new HashMap<>();
        policies.policies()
                .map(AttachedPolicy::document)
                .forEach(document -> read.put(document, WrittenStatement.all(document.text())));
        List<Decision> each = request.resources().stream()
                .map(resource -> new OneResource(request, resource, policies, read).decision())
                .toList();
        return each.contains(Decision.EXPLICIT_DENY)
                ? Decision.EXPLICIT_DENY
                : each.contains(Decision.IMPLICIT_DENY) ? Decision.IMPLICIT_DENY : Decision.ALLOWED;
    }

    private record OneResource(
            Request request,
            RequestedResource resource,
            PolicySet policies,
            Map<PolicyDocument, List<WrittenStatement>> read) {

        Decision decision() {
            if (Stream.of(PolicyType.values())
                    .filter(this::applies)
                    .filter(type -> !(type == RESOURCE && isOwnBucketPolicyOfRoot()))
                    .anyMatch(this::denies)) {
                return Decision.EXPLICIT_DENY;
            }
            if (isRoot() && request.action().text().equalsIgnoreCase("sts:AssumeRole")) {
                return Decision.IMPLICIT_DENY;
            }
            return organisationAllows(SCP) && organisationAllows(RCP) && endpointAllows() && isGranted()
                    ? Decision.ALLOWED
                    : Decision.IMPLICIT_DENY;
        }

        private boolean isRoot() {
            return request.caller() instanceof Caller.Root;
        }

        /// No bucket policy keeps the root of the bucket's account from the policy itself.
        /// Source: Amazon S3 API Reference, "PutBucketPolicy" and its siblings, read 2026-11-24.
        private boolean isOwnBucketPolicyOfRoot() {
            return isRoot()
                    && !crossesAccounts()
                    && request.action().text().toLowerCase(Locale.ROOT).matches("s3:(get|put|delete)bucketpolicy");
        }

        /// Whether a layer exists for this request and concerns this caller.
        private boolean applies(PolicyType type) {
            return policies.layer(type) instanceof LayerEvidence.Held && concernsCaller(type);
        }

        private boolean concernsCaller(PolicyType type) {
            Caller caller = request.caller();
            boolean serviceLinked = caller instanceof Caller.RoleSession session
                    && session.roleArn()
                            .filter(arn -> arn.resource().startsWith("role/aws-service-role/"))
                            .isPresent();
            boolean root = caller instanceof Caller.Root;
            boolean hasOwnPolicies = caller instanceof Caller.User
                    || caller instanceof Caller.RoleSession
                    || caller instanceof Caller.FederatedSession;
            return switch (type) {
                case IDENTITY, PERMISSIONS_BOUNDARY -> hasOwnPolicies;
                case SESSION -> hasOwnPolicies || root;
                case SCP -> (hasOwnPolicies || root) && !serviceLinked;
                case RCP -> !serviceLinked;
                case VPC_ENDPOINT -> true;
                case RESOURCE -> !concernsTrust();
                case TRUST -> concernsTrust();
            };
        }

        /// Whether it is a role's trust policy that hangs on the resource. What goes with assuming a role must be
        /// allowed there as well.
        private boolean concernsTrust() {
            String action = request.action().text().toLowerCase(Locale.ROOT);
            return assumesRole()
                    || action.equals("sts:tagsession")
                    || action.equals("sts:setsourceidentity")
                    || action.equals("sts:setcontext");
        }

        private boolean denies(PolicyType type) {
            return policies.layer(type)
                    .policies()
                    .anyMatch(policy -> statements(type).deny(read(policy)));
        }

        private Reach reach(PolicyType type) {
            return applies(type)
                    ? policies.layer(type)
                            .policies()
                            .map(policy -> statements(type).allow(read(policy)))
                            .reduce(Reach.NOT, Reach::orFurther)
                    : Reach.NOT;
        }

        private boolean allows(PolicyType type) {
            return reach(type) != Reach.NOT;
        }

        private Statements statements(PolicyType type) {
            return new Statements(type, request, resource, applies(PERMISSIONS_BOUNDARY));
        }

        private List<WrittenStatement> read(AttachedPolicy policy) {
            return read.getOrDefault(policy.document(), List.of());
        }

        /// Each level from the root to the account must allow. For resource control policies AWS sees to that by
        /// itself: a policy that allows all is attached at each level and cannot be taken off.
        private boolean organisationAllows(PolicyType type) {
            return !applies(type)
                    || ((LayerEvidence.Held) policies.layer(type))
                            .levels().stream()
                                    .allMatch(level -> level.policies().stream()
                                            .anyMatch(policy -> statements(type).allow(read(policy)) != Reach.NOT));
        }

        private boolean endpointAllows() {
            return !applies(VPC_ENDPOINT) || allows(VPC_ENDPOINT);
        }

        private boolean isGranted() {
            Reach named = reach(concernsTrust() ? TRUST : RESOURCE);
            return switch (request.caller()) {
                case Caller.Service _, Caller.ProviderUser _, Caller.Anonymous _ -> named != Reach.NOT;
                case Caller.User _, Caller.RoleSession _, Caller.FederatedSession _, Caller.Root _ ->
                    crossesAccounts() ? named != Reach.NOT && ownPoliciesAllow() : isGrantedAtHome(named);
                case Caller.Unrecorded _ ->
                    throw new IllegalArgumentException("The oracle answers only when the caller is known.");
            };
        }

        private boolean crossesAccounts() {
            return request.resourceAccount()
                    .filter(account ->
                            !account.equals(request.caller().account().orElseThrow()))
                    .isPresent();
        }

        private boolean isGrantedAtHome(Reach named) {
            return switch (named) {
                case DIRECT -> !isRoot() || limitsAllow();
                case BEHIND_SESSION -> limitsAllow();
                case ACCOUNT -> ownPoliciesAllow();
                case NOT -> !needsResourcePolicy() && ownPoliciesAllow();
            };
        }

        private boolean assumesRole() {
            return request.action().text().toLowerCase(Locale.ROOT).startsWith("sts:assumerole");
        }

        /// A key policy must delegate to the account before the account's own policies count, and every key has one. A
        /// trust policy must allow that its role be assumed, and what goes with that.
        private boolean needsResourcePolicy() {
            return assumesRole()
                    || applies(TRUST)
                    || (resource instanceof RequestedResource.Exact(String arn)
                            && arn.matches("arn:[^:]*:kms:[^:]*:[^:]*:key/.*"));
        }

        private boolean ownPoliciesAllow() {
            return (isRoot() || allows(IDENTITY)) && limitsAllow();
        }

        private boolean limitsAllow() {
            // A federated session without a session policy has no permissions but those granted to itself.
            boolean sessionAllows =
                    applies(SESSION) ? allows(SESSION) : !(request.caller() instanceof Caller.FederatedSession);
            return sessionAllows && (!applies(PERMISSIONS_BOUNDARY) || allows(PERMISSIONS_BOUNDARY));
        }
    }
}
