package org.trailcase.policy.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.policy.request.Caller;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.FoldedAction;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestContext;
import org.trailcase.policy.request.RequestedResource;

/// All that the decision about a request hangs on: requests with equal keys get the same decision, by the same statements.
///
/// Of the condition keys it holds the values of those alone that a statement reads which the action can match, in a
/// condition or through a policy variable. So a million calls that differ in their time and address have few keys, unless a
/// policy asks for the time or the address. Policy sets are known by identity: hand over the same set for the same evidence.
public final class DecisionKey {
    private final PolicySet policies;
    private final Caller caller;
    private final ActionName action;
    private final FoldedAction foldedAction;
    private final List<RequestedResource> resources;
    private final Optional<String> resourceAccount;
    private final List<String> names;
    private final List<ContextValue> values;
    private final int hash;

    private DecisionKey(Request request, PolicySet policies) {
        this.policies = policies;
        this.caller = request.caller();
        this.action = request.action();
        this.foldedAction = request.foldedAction();
        this.resources = request.resources();
        this.resourceAccount = request.resourceAccount();
        this.names = policies.keys(foldedAction);
        this.values = values(names, request.context());
        this.hash = hash();
    }

    public static DecisionKey of(Request request, PolicySet policies) {
        return new DecisionKey(request, policies);
    }

    private static List<ContextValue> values(List<String> names, RequestContext context) {
        List<ContextValue> values = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            values.add(context.value(names.get(i)));
        }
        return values;
    }

    private int hash() {
        int hash = System.identityHashCode(policies);
        hash = 31 * hash + caller.hashCode();
        hash = 31 * hash + foldedAction.hashCode();
        hash = 31 * hash + resources.hashCode();
        hash = 31 * hash + resourceAccount.hashCode();
        return 31 * hash + values.hashCode();
    }

    PolicySet policies() {
        return policies;
    }

    /// A request that holds what the key holds and nothing else.
    ///
    /// INVARIANT: whoever decides it and asks for a further condition key has found a mistake in
    /// [org.trailcase.policy.Statement#keys()], and is told so rather than given an answer.
    Request request() {
        Map<String, ContextValue> known = HashMap.newHashMap(names.size());
        for (int i = 0; i < names.size(); i++) {
            known.put(names.get(i), values.get(i));
        }
        RequestContext context = RequestContext.of(known, DecisionKey::refuse);
        return new Request(caller, action, resources, resourceAccount, context);
    }

    private static ContextValue refuse(String name) {
        throw new IllegalStateException("A decision reads " + name + ", which its key does not hold.");
    }

    // Sets with the same action and identity read the same names: only their values are compared.
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof DecisionKey that
                        && hash == that.hash
                        && policies == that.policies
                        && foldedAction.equals(that.foldedAction)
                        && caller.equals(that.caller)
                        && resources.equals(that.resources)
                        && resourceAccount.equals(that.resourceAccount)
                        && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
