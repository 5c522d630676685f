package org.trailcase.explain;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.PoliciesInForce;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.policy.Effect;
import org.trailcase.policy.evaluate.LayerEvidence;
import org.trailcase.policy.evaluate.LayerResult;
import org.trailcase.policy.evaluate.PolicySet;
import org.trailcase.policy.snapshot.PolicyHolder;

/// What the evidence held of every layer around a request, when it was decided on.
///
/// `principal` is what is known of the caller's own policies; a layer that is not among `layers` is not in evidence.
public record LayersInForce(PoliciesInForce principal, Map<PolicyType, LayerInForce> layers) {

    public LayersInForce {
        layers = Map.copyOf(layers);
    }

    public Optional<LayerInForce> of(PolicyType type) {
        return Optional.ofNullable(layers.get(type));
    }

    /// The caller's entry in the evidence; empty where it has none.
    public Optional<PolicyHolder> holder() {
        return principal instanceof PoliciesInForce.Shown shown ? Optional.of(shown.holder()) : Optional.empty();
    }

    /// The ids of the levels of an organisation at which no statement of this layer allows: each of them has to. None for
    /// a layer without levels.
    ///
    /// Source: AWS Organizations User Guide, "SCP evaluation", read 2026-11-24.
    public List<String> levelsWithoutAllow(LayerResult layer) {
        return of(layer.policyType()).stream()
                .flatMap(known -> known instanceof LayerInForce.Held held ? held.levels().stream() : Stream.empty())
                .map(LayerEvidence.Level::id)
                .filter(id -> !id.isEmpty())
                .filter(id -> layer.findings().stream()
                        .noneMatch(finding -> finding.effect() == Effect.ALLOW
                                && finding.policy().attachedTo().equals(id)))
                .toList();
    }

    PolicySet policies() {
        Map<PolicyType, LayerEvidence> evidence = new EnumMap<>(PolicyType.class);
        layers.forEach((type, layer) -> evidence.put(type, layer.evidence()));
        return new PolicySet(evidence);
    }

    /// What a reader should know beside the statements: what is missing, and how old the evidence is; in the order of the
    /// layers, the caller first.
    List<String> remarks() {
        Set<String> remarks = new LinkedHashSet<>();
        switch (principal) {
            case PoliciesInForce.NotInEvidence(String why) -> remarks.add(why);
            case PoliciesInForce.NoneByNature(String why) -> remarks.add(why);
            case PoliciesInForce.Shown _ -> {}
        }
        for (PolicyType type : PolicyType.values()) {
            // That a layer is not in evidence at all stands with the layer.
            of(type).filter(layer -> layer instanceof LayerInForce.Held)
                    .ifPresent(layer -> remarks.addAll(layer.remarks()));
        }
        return List.copyOf(remarks);
    }
}
