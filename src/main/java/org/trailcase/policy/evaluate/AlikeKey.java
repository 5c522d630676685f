package org.trailcase.policy.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.match.Interpretation;
import org.trailcase.policy.match.Matching;
import org.trailcase.policy.request.Answer;
import org.trailcase.policy.request.Caller;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestedResource;

/// What a decision comes to hang on once every statement has been compared with the request: requests with equal keys are
/// decided alike, by the same statements, and leave the same layers without consent.
///
/// Wider than [DecisionKey]: requests for a million objects have few keys, because the same statements match them. Where a
/// statement leaves something open the key holds all that [DecisionKey] does, since the open facts themselves then matter.
/// Nearest misses are not the same for all requests with one key.
public final class AlikeKey {
    private final Object[] identical;
    private final List<Object> equal;
    private final int hash;

    private AlikeKey(List<Object> identical, List<Object> equal) {
        this.identical = identical.toArray();
        this.equal = List.copyOf(equal);
        int sum = this.equal.hashCode();
        for (Object one : this.identical) {
            sum = 31 * sum + System.identityHashCode(one);
        }
        this.hash = sum;
    }

    public static AlikeKey of(Request request, PolicySet policies) {
        List<Object> identical = new ArrayList<>(8);
        List<Object> equal = new ArrayList<>(12);
        identical.add(policies);
        equal.add(request.foldedAction());
        equal.add(caller(request, policies));
        equal.add(request.resourceAccount());
        for (RequestedResource resource : request.resources()) {
            Matching matching = new Matching(request, resource, Interpretation.USUAL, policies.isBounded());
            if (!add(Layers.scan(policies, matching, Interpretation.USUAL), identical, equal)) {
                return new AlikeKey(List.of(), List.of(DecisionKey.of(request, policies)));
            }
            equal.add(kind(request, resource));
        }
        return new AlikeKey(identical, equal);
    }

    /// False where a statement leaves something open.
    private static boolean add(Layers layers, List<Object> identical, List<Object> equal) {
        boolean[] closed = {true};
        layers.all().forEach(scan -> {
            equal.add(scan.type());
            for (LayerScan.Hit hit : scan.hits()) {
                closed[0] &= hit.answer() != Answer.UNKNOWN
                        && hit.match().direct() != Answer.UNKNOWN
                        && hit.match().behind() != Answer.UNKNOWN
                        && hit.match().account() != Answer.UNKNOWN;
                identical.add(hit.statement());
                identical.add(hit.policy());
                equal.add(hit.match());
            }
        });
        return closed[0];
    }

    // Which session of a role it is matters only to policies that name callers.
    private static Caller caller(Request request, PolicySet policies) {
        boolean named = policies.layer(PolicyType.RESOURCE) instanceof LayerEvidence.Held
                || policies.layer(PolicyType.TRUST) instanceof LayerEvidence.Held
                || policies.layer(PolicyType.VPC_ENDPOINT) instanceof LayerEvidence.Held
                || policies.layer(PolicyType.RCP) instanceof LayerEvidence.Held;
        return !named && request.caller() instanceof Caller.RoleSession session
                ? new Caller.RoleSession(
                        session.partition(),
                        session.accountId(),
                        session.role(),
                        Optional.empty(),
                        session.roleArn(),
                        Optional.empty())
                : request.caller();
    }

    // Whether it is a key decides whether the resource's own policy has to allow.
    private static String kind(Request request, RequestedResource resource) {
        boolean key = request.foldedAction().service().equals("kms") && resource.described().contains(":key/");
        return resource.getClass().getSimpleName() + (key ? " key" : "");
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof AlikeKey that
                        && hash == that.hash
                        && isIdentical(that)
                        && equal.equals(that.equal);
    }

    private boolean isIdentical(AlikeKey that) {
        if (identical.length != that.identical.length) {
            return false;
        }
        for (int i = 0; i < identical.length; i++) {
            if (identical[i] != that.identical[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
