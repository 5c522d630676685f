package org.trailcase.explain;

import java.util.List;
import org.trailcase.explain.request.KeyFact;
import org.trailcase.explain.request.RequestFacts;
import org.trailcase.policy.evaluate.PolicySet;

/// Where each fact of a request is from, and which of its keys the policies in evidence ask for.
public final class RequestEvidence {
    private final RequestFacts facts;
    private final PolicySet policies;

    RequestEvidence(RequestFacts facts, PolicySet policies) {
        this.facts = facts;
        this.policies = policies;
    }

    public RequestFacts facts() {
        return facts;
    }

    /// The keys that the statements about the action ask for in the policies in evidence, in alphabetical order.
    public List<KeyFact> keysRead() {
        return facts.readBy(policies.policies().toList());
    }
}
