package org.trailcase.history;

import java.util.EnumMap;
import java.util.Map;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.account.Holder;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.track.Point;
import org.trailcase.policy.snapshot.PolicyHolder;

/// Everything that hung on one user, group or role at one moment, and on its account in the organisation, layer by layer.
///
/// A group has no permissions boundary, and only a role has a trust policy: such layers are not among `layers`.
public record PrincipalPolicies(String arn, Map<PolicyType, LayerInForce> layers) {

    public PrincipalPolicies {
        layers = Map.copyOf(layers);
    }

    static PrincipalPolicies of(Holder holder, Remembered.Held held, LayerInForce organization, Point at) {
        Map<PolicyType, LayerInForce> layers = new EnumMap<>(PolicyType.class);
        layers.put(PolicyType.IDENTITY, held.identity());
        if (holder.kind() != PolicyHolder.Kind.GROUP) {
            layers.put(PolicyType.PERMISSIONS_BOUNDARY, held.boundary());
            layers.put(PolicyType.SCP, organization);
        }
        if (holder.kind() == PolicyHolder.Kind.ROLE) {
            layers.put(PolicyType.TRUST, held.trust());
        }
        return new PrincipalPolicies(holder.arn(at), layers);
    }
}
