package org.trailcase.policy.properties;

import java.util.List;
import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.request.Caller;

/// Who wants to do what to which resources, in which account.
record Scene(Caller caller, ActionName action, List<String> resources, Optional<String> resourceAccount) {

    Scene {
        resources = List.copyOf(resources);
    }

    /// Which kind of policy hangs on the resource.
    PolicyType resourceSide() {
        return action.service().equals("sts") ? PolicyType.TRUST : PolicyType.RESOURCE;
    }

    boolean isSession() {
        return caller instanceof Caller.RoleSession
                || caller instanceof Caller.FederatedSession
                || caller instanceof Caller.Root;
    }
}
