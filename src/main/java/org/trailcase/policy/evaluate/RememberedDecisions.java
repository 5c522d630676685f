package org.trailcase.policy.evaluate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.trailcase.policy.request.Request;

/// Decisions by their keys, so that calls which hang on the same things are decided once.
///
/// Safe for use by several threads. To explain many calls, group them by [DecisionKey], ask for the decision of each group
/// here, and let the [Evaluator] explain one call of the group: the statements that decide are the same for all of it, while
/// the nearest misses speak of that one call, because a statement that is out of reach may read any condition key.
public final class RememberedDecisions {
    private static final int MANY = 200_000;

    private final Evaluator evaluator;
    private final int limit;
    private final Map<DecisionKey, Decision> decisions = new ConcurrentHashMap<>();

    public RememberedDecisions(Evaluator evaluator) {
        this(evaluator, MANY);
    }

    /// With more than `limit` keys all is forgotten: a policy that asks for the time has a key for every moment.
    RememberedDecisions(Evaluator evaluator, int limit) {
        this.evaluator = evaluator;
        this.limit = limit;
    }

    public Decision decide(Request request, PolicySet policies) {
        return decide(DecisionKey.of(request, policies));
    }

    /// The same for whoever keeps the key: the second time it costs one look-up.
    public Decision decide(DecisionKey key) {
        Decision known = decisions.get(key);
        return known != null ? known : remember(key);
    }

    // The decision is made from the key alone, so that nothing outside of the key can have a part in it.
    private Decision remember(DecisionKey key) {
        Decision decision = evaluator.decide(key.request(), key.policies());
        if (decisions.size() >= limit) {
            decisions.clear();
        }
        decisions.put(key, decision);
        return decision;
    }

    int size() {
        return decisions.size();
    }
}
