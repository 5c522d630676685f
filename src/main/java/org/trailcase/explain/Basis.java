package org.trailcase.explain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.LayerResult;
import org.trailcase.policy.evaluate.LayerState;
import org.trailcase.policy.evaluate.RootUser;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.trail.Denial;

/// What a verdict rests on, whoever called and whatever was called.
public sealed interface Basis {

    /// One clause without a full stop.
    String words();

    /// These statements decided.
    record Statements(List<DecidingStatement> statements) implements Basis {
        public Statements {
            statements = List.copyOf(statements);
        }

        @Override
        public String words() {
            return Deciders.phrase(statements, DecidingStatement::described, DecidingStatement::sure);
        }
    }

    /// These layers lacked an Allow. `shown` is false where AWS says so and the policies in evidence do not.
    record NoAllow(List<PolicyType> layers, boolean shown) implements Basis {
        public NoAllow {
            layers = List.copyOf(layers);
        }

        @Override
        public String words() {
            return "No Allow in the %s%s"
                    .formatted(names(layers), shown ? "" : ", as AWS says; the policies in evidence do not show it");
        }
    }

    /// An explicit deny of which AWS speaks, and that no policy in evidence shows.
    record Unshown(Optional<PolicyType> layer) implements Basis {
        @Override
        public String words() {
            return "An explicit deny%s that no policy in evidence shows"
                    .formatted(layer.map(type -> " in the " + name(type)).orElse(""));
        }
    }

    /// What the evidence does not hold and the decision hangs on: layers, and facts of the request.
    record Open(List<PolicyType> layers, List<String> facts) implements Basis {
        public Open {
            layers = List.copyOf(layers);
            facts = List.copyOf(facts);
        }

        @Override
        public String words() {
            String missing = layers.isEmpty() ? "" : "Not in evidence: " + names(layers);
            String unknown = facts.isEmpty() ? "" : "Not known: " + String.join(", ", facts);
            return missing.isEmpty() && unknown.isEmpty()
                    ? "No statement in evidence is known to decide"
                    : missing + (missing.isEmpty() || unknown.isEmpty() ? "" : "; ") + unknown;
        }
    }

    /// No policy had a part in it; the sentence says why.
    record Reason(String words) implements Basis {}

    static Basis of(Explanation explanation) {
        return switch (explanation.authorization()) {
            case Explanation.Authorization.None(String reason) -> new Reason(reason);
            case Explanation.Authorization.Evaluated evaluated -> of(explanation, evaluated);
        };
    }

    private static Basis of(Explanation explanation, Explanation.Authorization.Evaluated evaluated) {
        Evaluation evaluation = evaluated.evaluation();
        if (explanation.verdict() == Verdict.NOT_AUTHORIZATION && !explanation.disagrees()) {
            return new Reason(Cause.sentence(explanation));
        }
        if (!evaluation.decidedBy().isEmpty()) {
            return new Statements(
                    evaluation.decidedBy().stream().map(DecidingStatement::of).distinct().toList());
        }
        Optional<PolicyType> named = explanation.stated().flatMap(Denial::layer);
        return switch (explanation.verdict()) {
            case EXPLICIT_DENY -> unshown(evaluation, named);
            case IMPLICIT_DENY -> noAllow(evaluated, named);
            case CONFLICT, NOT_AUTHORIZATION ->
                evaluation.decision() == Decision.IMPLICIT_DENY
                        ? noAllow(evaluated, Optional.empty())
                        : open(evaluation);
            case ALLOWED, UNDECIDED -> open(evaluation);
        };
    }

    private static Basis unshown(Evaluation evaluation, Optional<PolicyType> named) {
        List<DecidingStatement> possible = PossibleDenials.in(evaluation, named).stream()
                .map(DecidingStatement::perhaps)
                .distinct()
                .toList();
        return possible.isEmpty() ? new Unshown(named) : new Statements(possible);
    }

    private static Basis noAllow(Explanation.Authorization.Evaluated evaluated, Optional<PolicyType> named) {
        boolean shown = evaluated.evaluation().decision() == Decision.IMPLICIT_DENY;
        if (shown && named.isEmpty() && RootUser.assumesNoRole(evaluated.request())) {
            return new Reason(RootUser.ASSUMES_NO_ROLE);
        }
        return new NoAllow(named.map(List::of).orElseGet(() -> Withheld.kinds(evaluated)), shown);
    }

    private static Basis open(Evaluation evaluation) {
        return new Open(
                inState(evaluation, LayerState.NOT_IN_EVIDENCE),
                evaluation.unknown().stream().map(UnknownFact::key).distinct().sorted().toList());
    }

    private static List<PolicyType> inState(Evaluation evaluation, LayerState state) {
        return evaluation.layers().stream()
                .filter(layer -> layer.state() == state)
                .map(LayerResult::policyType)
                .toList();
    }

    private static String names(List<PolicyType> layers) {
        return layers.isEmpty()
                ? "layers in evidence"
                : layers.stream().map(Basis::name).collect(Collectors.joining(", "));
    }

    private static String name(PolicyType type) {
        String title = type.title();
        boolean isName = title.startsWith("VPC");
        return isName ? title : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }
}
