package org.trailcase.policy.evaluate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.policy.match.OpenQuestion;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.policy.request.RequestedResource;

/// What the policies decide about a request, and by which statements.
///
/// `possible` holds every decision that the evidence leaves open: one, unless the decision is undetermined. `resource`
/// is the one of the request's resources that the layers speak of. `unknown` names what an undetermined decision hangs
/// on, `cases` what the decision would be for each kind of value of the unknown keys that can be supposed, `hangsOn` the
/// open questions of AWS's rules whose other reading would change the decision. `decidedBy` is empty
/// for an implicit denial.
public record Evaluation(
        Decision decision,
        Set<Decision> possible,
        RequestedResource resource,
        List<LayerResult> layers,
        List<Finding> decidedBy,
        List<UnknownFact> unknown,
        List<SupposedCase> cases,
        List<OpenQuestion> hangsOn,
        Reading reading) {

    public Evaluation {
        possible = Set.copyOf(possible);
        layers = List.copyOf(layers);
        decidedBy = List.copyOf(decidedBy);
        unknown = List.copyOf(unknown);
        cases = List.copyOf(cases);
        hangsOn = List.copyOf(hangsOn);
    }

    /// The Allow statements that come nearest, over all layers in their order.
    public List<Finding> nearest() {
        return layers.stream().flatMap(layer -> layer.nearest().stream()).toList();
    }

    /// Denied in every case, though perhaps not known whether explicitly or implicitly.
    public boolean isDeniedEitherWay() {
        return !possible.contains(Decision.ALLOWED);
    }

    /// The same for a call that something refused which the policies in evidence do not show: what allows is shown, and
    /// decides nothing.
    public Evaluation overruled() {
        return new Evaluation(
                decision,
                possible,
                resource,
                layers.stream().map(LayerResult::overruled).toList(),
                List.of(),
                unknown,
                cases,
                hangsOn,
                reading);
    }

    /// The same request decided by policies that may have stood in several ways: every decision of one of them is possible,
    /// and a layer that differs between them is undecided. The last of them is shown.
    public static Evaluation openBetween(List<Evaluation> ways, String why) {
        Evaluation shown = ways.getLast();
        Set<Decision> possible = EnumSet.noneOf(Decision.class);
        ways.forEach(way -> possible.addAll(way.possible()));
        List<LayerResult> layers = shown.layers().stream()
                .map(layer -> layer.openUnless(ways.stream()
                        .flatMap(way -> way.layers().stream())
                        .filter(other -> other.policyType() == layer.policyType())
                        .allMatch(other -> other.state() == layer.state())))
                .toList();
        return new Evaluation(
                Decision.UNDETERMINED,
                possible,
                shown.resource(),
                layers,
                List.of(),
                List.of(new UnknownFact("Policies", why)),
                List.of(),
                shown.hangsOn(),
                shown.reading());
    }

    /// The layers that the case holds nothing of.
    public Stream<LayerResult> notInEvidence() {
        return layers.stream().filter(layer -> layer.state() == LayerState.NOT_IN_EVIDENCE);
    }
}
