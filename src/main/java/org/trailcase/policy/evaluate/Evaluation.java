package org.trailcase.policy.evaluate;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trailcase.aws.PolicyType;
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

    /// The same request on which something beside the policies may have decided: `other` says what.
    public Evaluation openBy(UnknownFact other) {
        return new Evaluation(
                Decision.UNDETERMINED,
                EnumSet.of(Decision.IMPLICIT_DENY, Decision.ALLOWED),
                resource,
                layers,
                List.of(),
                Stream.concat(unknown.stream(), Stream.of(other)).toList(),
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
                .map(layer -> layer.openUnless(isSameIn(ways, layer)))
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

    /// The same request decided alike by policies that may have stood in several ways. What decides in each of them decides;
    /// of a statement that does so in some alone it is in doubt, for the reason of the sentence `why`.
    public static Evaluation alikeIn(List<Evaluation> ways, String why) {
        Evaluation shown = ways.getFirst();
        List<LayerResult> layers = shown.layers().stream()
                .map(layer -> isSameIn(ways, layer) ? layer : layer.openUnless(false))
                .toList();
        Map<Decider, Finding> deciders = new LinkedHashMap<>();
        ways.forEach(way -> way.decidedBy().forEach(finding -> deciders.putIfAbsent(Decider.of(finding), finding)));
        deciders.replaceAll((decider, finding) -> ways.stream().allMatch(way -> decider.isIn(way))
                ? finding
                : new Finding(
                        finding.policy().doubted(why), finding.statement(), finding.answer(), finding.elements()));
        return new Evaluation(
                shown.decision(),
                shown.possible(),
                shown.resource(),
                layers,
                List.copyOf(deciders.values()),
                shown.unknown(),
                shown.cases(),
                shown.hangsOn(),
                shown.reading());
    }

    private static boolean isSameIn(List<Evaluation> ways, LayerResult layer) {
        return ways.stream()
                .flatMap(way -> way.layers().stream())
                .filter(other -> other.policyType() == layer.policyType())
                .allMatch(other -> other.state() == layer.state());
    }

    /// Whether the other says the same, by the same statements.
    public boolean isDecidedAs(Evaluation other) {
        return decision == other.decision
                && possible.equals(other.possible)
                && deciders().equals(other.deciders());
    }

    private Set<Decider> deciders() {
        return decidedBy.stream().map(Decider::of).collect(Collectors.toSet());
    }

    /// A statement in its place, apart from what it answered.
    private record Decider(PolicyType type, String policy, String attachedTo, int index, String text) {
        static Decider of(Finding finding) {
            return new Decider(
                    finding.policy().type(),
                    finding.policy().name(),
                    finding.policy().attachedTo(),
                    finding.statement().index(),
                    finding.text());
        }

        boolean isIn(Evaluation way) {
            return way.deciders().contains(this);
        }
    }

    /// The layers that the case holds nothing of.
    public Stream<LayerResult> notInEvidence() {
        return layers.stream().filter(layer -> layer.state() == LayerState.NOT_IN_EVIDENCE);
    }
}
