package org.trailcase.policy.request;

import java.util.List;
import java.util.Optional;
import org.trailcase.aws.ActionName;

/// One question to the policies: may this caller do this action to these resources in these circumstances?
///
/// With several resources all must be allowed. An empty `resourceAccount` is taken for the caller's own account.
/// What every statement would work out anew about a request is worked out once, here.
public final class Request {
    private final Caller caller;
    private final ActionName action;
    private final FoldedAction foldedAction;
    private final List<RequestedResource> resources;
    private final Optional<String> resourceAccount;
    private final boolean crossesAccounts;
    private final RequestContext context;

    public Request(
            Caller caller,
            ActionName action,
            List<RequestedResource> resources,
            Optional<String> resourceAccount,
            RequestContext context) {
        this.caller = caller;
        this.action = action;
        this.foldedAction = FoldedAction.of(action);
        this.resources = List.copyOf(resources);
        this.resourceAccount = resourceAccount;
        this.crossesAccounts = crossesAccounts(caller.account(), resourceAccount);
        this.context = context;
        if (resources.isEmpty()) {
            throw new IllegalArgumentException("A request names a resource, or says that none is recorded.");
        }
    }

    private Request(Request other, RequestContext context) {
        this.caller = other.caller;
        this.action = other.action;
        this.foldedAction = other.foldedAction;
        this.resources = other.resources;
        this.resourceAccount = other.resourceAccount;
        this.crossesAccounts = other.crossesAccounts;
        this.context = context;
    }

    private static boolean crossesAccounts(Optional<String> from, Optional<String> to) {
        return from.isPresent() && to.isPresent() && !from.equals(to);
    }

    public Caller caller() {
        return caller;
    }

    public ActionName action() {
        return action;
    }

    /// The action as patterns are compared with it.
    public FoldedAction foldedAction() {
        return foldedAction;
    }

    public List<RequestedResource> resources() {
        return resources;
    }

    public Optional<String> resourceAccount() {
        return resourceAccount;
    }

    public RequestContext context() {
        return context;
    }

    public boolean crossesAccounts() {
        return crossesAccounts;
    }

    /// The same question in other circumstances.
    /// The same question about these resources only.
    public Request on(List<RequestedResource> some) {
        return new Request(caller, action, some, resourceAccount, context);
    }

    public Request with(RequestContext other) {
        return new Request(this, other);
    }
}
