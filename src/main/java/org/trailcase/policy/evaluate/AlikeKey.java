package org.trailcase.policy.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.match.Interpretation;
import org.trailcase.policy.match.Matching;
import org.trailcase.policy.match.PrincipalMatch;
import org.trailcase.policy.request.Answer;
import org.trailcase.policy.request.Caller;
import org.trailcase.policy.request.FoldedAction;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestedResource;

/// What a decision comes to hang on once every statement has been compared with the request: requests with equal keys are
/// decided alike, by the same statements, and leave the same layers without consent.
///
/// Wider than [DecisionKey]: requests for a million objects have few keys, because the same statements match them. Where
/// open statements leave the decision open the key holds all that [DecisionKey] does, since the open facts themselves then matter.
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
        equal.add(policies.isBounded());
        equal.add(Asking.of(request));
        List<Trial> trials = new ArrayList<>(request.resources().size());
        boolean open = false;
        for (RequestedResource resource : request.resources()) {
            Matching matching = new Matching(request, resource, Interpretation.USUAL, policies.isBounded());
            Layers layers = Layers.scan(policies, matching, Interpretation.USUAL);
            trials.add(new Trial(matching, layers));
            open |= layers.all().flatMap(scan -> scan.hits().stream()).anyMatch(AlikeKey::isOpen);
            add(layers, identical, equal);
            equal.add(kind(request, resource));
        }
        return !open || Outcomes.combined(trials).isOne()
                ? new AlikeKey(identical, equal)
                : new AlikeKey(List.of(), List.of(DecisionKey.of(request, policies)));
    }

    private static boolean isOpen(LayerScan.Hit hit) {
        PrincipalMatch match = hit.match();
        return match.direct() == Answer.UNKNOWN || match.behind() == Answer.UNKNOWN || match.account() == Answer.UNKNOWN;
    }

    private static void add(Layers layers, List<Object> identical, List<Object> equal) {
        layers.all().forEach(scan -> {
            equal.add(new Side(scan.type(), shown(scan), scan.deny(), scan.allow()));
            for (LayerScan.Hit hit : scan.hits()) {
                identical.add(hit.statement());
                equal.add(hit.policy().name());
                equal.add(hit.policy().attachedTo());
                equal.add(hit.match());
            }
        });
    }

    /// What a layer says, beside the statements by which it says so.
    private record Side(PolicyType type, LayerState shown, Answer deny, PrincipalMatch allow) {}

    private static LayerState shown(LayerScan scan) {
        return switch (scan.evidence()) {
            case LayerEvidence.NotApplicable _ -> LayerState.NOT_APPLICABLE;
            case LayerEvidence.NotInEvidence _ -> LayerState.NOT_IN_EVIDENCE;
            case LayerEvidence.Held held -> held.complete() ? LayerState.DECIDED : LayerState.UNDECIDED;
        };
    }

    /// What the layers together read of a request, beside what their statements do.
    ///
    /// Who the caller is only the statements ask: how they name it stands in each match.
    private record Asking(
            Class<? extends Caller> caller, boolean hasAccount, boolean crossesAccounts, String rules) {

        // The actions of STS and of KMS have rules of their own, which Grant and Trial apply.
        static Asking of(Request request) {
            FoldedAction action = request.foldedAction();
            return new Asking(
                    request.caller().getClass(),
                    request.caller().account().isPresent(),
                    request.crossesAccounts(),
                    switch (action.service()) {
                        case "sts" -> action.name();
                        case "kms" -> "kms";
                        default -> "";
                    });
        }
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
