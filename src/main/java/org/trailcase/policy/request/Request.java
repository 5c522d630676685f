package org.trailcase.policy.request;

import java.util.List;
import java.util.Optional;
import org.trailcase.aws.ActionName;

/// One question to the policies: may this caller do this action to these resources in these circumstances?
///
/// With several resources all must be allowed. An empty `resourceAccount` is taken for the caller's own account.
public record Request(
        Caller caller,
        ActionName action,
        List<RequestedResource> resources,
        Optional<String> resourceAccount,
        RequestContext context) {

    public Request {
        resources = List.copyOf(resources);
        if (resources.isEmpty()) {
            throw new IllegalArgumentException("A request names a resource, or says that none is recorded.");
        }
    }

    public boolean crossesAccounts() {
        return resourceAccount.isPresent()
                && caller.account().isPresent()
                && !resourceAccount.equals(caller.account());
    }

    public Request with(RequestContext other) {
        return new Request(caller, action, resources, resourceAccount, other);
    }
}
