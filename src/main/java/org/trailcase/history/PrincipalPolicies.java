package org.trailcase.history;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.account.Holder;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.track.Point;
import org.trailcase.policy.snapshot.PolicyHolder;

/// Everything that hung on one user, group or role at one moment, and on its account in the organisation, layer by layer.
///
/// `arn` is by the name of that moment; where another was asked about, `otherName` is a sentence that says so.
///
/// A group has no permissions boundary, and only a role has a trust policy: such layers are not among `layers`.
public record PrincipalPolicies(String arn, Optional<String> otherName, Map<PolicyType, LayerInForce> layers) {

    public PrincipalPolicies {
        layers = Map.copyOf(layers);
    }

    public PrincipalPolicies(String arn, Map<PolicyType, LayerInForce> layers) {
        this(arn, Optional.empty(), layers);
    }

    /// The same, asked about by a name that the holder has at another time.
    PrincipalPolicies askedAs(String name, Holder holder, Point at) {
        String sentence = "The %s was called %s at that time; %s is what it was called %s."
                .formatted(
                        holder.kind().name().toLowerCase(Locale.ROOT),
                        holder.name(at),
                        name,
                        holder.wasCalled(name, at) ? "before" : "later");
        return new PrincipalPolicies(arn, Optional.of(sentence), layers);
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
