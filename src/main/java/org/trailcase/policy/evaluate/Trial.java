package org.trailcase.policy.evaluate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.Effect;
import org.trailcase.policy.match.Matching;
import org.trailcase.policy.match.OpenQuestion;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.policy.request.Answer;
import org.trailcase.policy.request.RequestedResource;

/// The decision about one resource of a request, before it is put into words.
final class Trial {
    private final Matching matching;
    private final Layers layers;
    private final Answer deny;
    private final Grant grant;
    private final Outcomes outcomes;
    private final Set<OpenQuestion> met;

    Trial(Matching matching, Layers layers) {
        this.matching = matching;
        this.layers = layers;
        this.deny = layers.deny();
        this.grant = Grant.of(layers);
        this.outcomes = Evaluator.needsNoPermission(matching.request())
                ? Outcomes.ALLOWED
                : Outcomes.of(deny, grant.answer());
        this.met = matching.met();
    }

    Outcomes outcomes() {
        return outcomes;
    }

    /// The open questions that the decision met.
    Set<OpenQuestion> met() {
        return met;
    }

    RequestedResource resource() {
        return matching.resource();
    }

    /// In the order in which an explanation shows them.
    List<LayerResult> layers(Decision decision) {
        return layers.all().map(scan -> result(scan, decision)).toList();
    }

    private LayerResult result(LayerScan scan, Decision decision) {
        LayerState state = state(scan, decision);
        return new LayerResult(
                scan.type(),
                state,
                scan.isComplete(),
                scan.hits().stream().map(this::finding).toList(),
                state == LayerState.NO_MATCH && decision != Decision.ALLOWED
                        ? NearestMisses.of(scan, matching)
                        : List.of());
    }

    private LayerState state(LayerScan scan, Decision decision) {
        return switch (scan.evidence()) {
            case LayerEvidence.NotApplicable _ -> LayerState.NOT_APPLICABLE;
            case LayerEvidence.NotInEvidence _ -> LayerState.NOT_IN_EVIDENCE;
            case LayerEvidence.Held _ -> {
                if (scan.deny() == Answer.YES && decision == Decision.EXPLICIT_DENY) {
                    yield LayerState.DECIDED;
                }
                if (scan.deny() == Answer.UNKNOWN && decision == Decision.UNDETERMINED) {
                    yield LayerState.UNDECIDED;
                }
                yield switch (scan.allow().any()) {
                    case YES -> decision == Decision.ALLOWED && grant.by().contains(scan.type())
                            ? LayerState.DECIDED
                            : LayerState.ALLOWS;
                    case UNKNOWN -> LayerState.UNDECIDED;
                    case NO -> LayerState.NO_MATCH;
                };
            }
        };
    }

    private Finding finding(LayerScan.Hit hit) {
        return StatementMatcher.explain(hit.policy(), hit.statement(), matching);
    }

    List<Finding> decidedBy(Decision decision) {
        Stream<LayerScan.Hit> hits =
                switch (decision) {
                    case EXPLICIT_DENY -> hits(layers.all(), Effect.DENY);
                    case ALLOWED -> hits(layers.all().filter(scan -> grant.by().contains(scan.type())), Effect.ALLOW);
                    case IMPLICIT_DENY, UNDETERMINED -> Stream.empty();
                };
        return hits.map(this::finding).toList();
    }

    private static Stream<LayerScan.Hit> hits(Stream<LayerScan> scans, Effect effect) {
        return scans.flatMap(scan -> scan.hits().stream()).filter(hit -> hit.is(effect, Answer.YES));
    }

    /// What the statements hang on that leave the denial, or the consent of a layer, open.
    List<UnknownFact> unknown() {
        Stream<LayerScan.Hit> denies = deny == Answer.UNKNOWN ? open(layers.all(), Effect.DENY) : Stream.empty();
        Stream<LayerScan.Hit> allows = grant.answer() == Answer.UNKNOWN
                ? open(layers.all().filter(scan -> scan.allow().any() != Answer.YES || isResourceSide(scan)), Effect.ALLOW)
                : Stream.empty();
        Set<UnknownFact> facts = new LinkedHashSet<>();
        Stream.concat(denies, allows)
                .flatMap(hit -> StatementMatcher.unknown(hit.policy().type(), hit.statement(), matching))
                .forEach(facts::add);
        return List.copyOf(facts);
    }

    /// The policies that may decide, and of which it is not certain that they were in force.
    List<UnknownFact> doubts() {
        return layers.all()
                .flatMap(scan -> scan.hits().stream())
                .map(LayerScan.Hit::policy)
                .distinct()
                .flatMap(policy -> policy.doubt().map(why -> new UnknownFact(policy.name(), why)).stream())
                .toList();
    }

    // Its consent has three forms, of which one may be open while another is not.
    private boolean isResourceSide(LayerScan scan) {
        return scan == layers.resourceSide();
    }

    private static Stream<LayerScan.Hit> open(Stream<LayerScan> scans, Effect effect) {
        return scans.flatMap(scan -> scan.hits().stream()).filter(hit -> hit.is(effect, Answer.UNKNOWN));
    }

    Reading reading() {
        List<AttachedPolicy> read = layers.all().flatMap(scan -> scan.evidence().policies()).toList();
        long statements = read.stream().mapToLong(policy -> policy.document().statements().size()).sum();
        long denies = read.stream()
                .flatMap(policy -> policy.document().statements().stream())
                .filter(statement -> statement.effect() == Effect.DENY)
                .count();
        return new Reading(read.size(), (int) statements, (int) denies);
    }
}
