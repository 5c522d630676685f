package org.trailcase.history;

import java.util.Map;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.layer.LayerInForce;

/// Everything that hung on one user, group or role at one moment, and on its account in the organisation, layer by layer.
///
/// A group has no permissions boundary, and only a role has a trust policy: such layers are not among `layers`.
public record PrincipalPolicies(String arn, Map<PolicyType, LayerInForce> layers) {

    public PrincipalPolicies {
        layers = Map.copyOf(layers);
    }
}
