package org.trailcase.explain;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.PoliciesInForce;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.Effect;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.Finding;
import org.trailcase.policy.evaluate.LayerResult;
import org.trailcase.policy.evaluate.LayerState;
import org.trailcase.policy.evaluate.RootUser;
import org.trailcase.policy.request.Answer;
import org.trailcase.trail.Outcome;
import org.trailcase.trail.answer.AwsAnswer;

/// What decided a call: calls with the same cause belong together, whoever made them.
public record Cause(Verdict verdict, Agreement agreement, Basis basis) {
    private static final Set<PolicyType> GRANTING =
            EnumSet.of(PolicyType.IDENTITY, PolicyType.RESOURCE, PolicyType.TRUST);

    public static Cause of(Explanation explanation) {
        return new Cause(explanation.verdict(), Agreement.of(explanation), Basis.of(explanation));
    }

    /// The sentence that stands under a verdict: which statement decided, or what is missing.
    public static String sentence(Explanation explanation) {
        return switch (explanation.authorization()) {
            case Explanation.Authorization.None(String reason) -> reason;
            case Explanation.Authorization.Evaluated evaluated -> sentence(explanation, evaluated);
        };
    }

    private static String sentence(Explanation explanation, Explanation.Authorization.Evaluated evaluated) {
        String action = evaluated.action().text();
        var decidedBy = evaluated.evaluation().decidedBy();
        return switch (explanation.verdict()) {
            case ALLOWED ->
                decidedBy.isEmpty()
                        ? evaluated.evaluation().decision() == Decision.ALLOWED
                                        && evaluated.layers().principal() instanceof PoliciesInForce.NoneByNature(String why)
                                ? "The call succeeded, and no statement had to allow %s. %s".formatted(action, why)
                                : onlyOne(evaluated.evaluation())
                                        .map(only -> "The call succeeded, and %s is the only statement that can have allowed %s."
                                                .formatted(only, action))
                                        .orElseGet(() -> "The call succeeded; no statement in evidence is known to have allowed %s."
                                                .formatted(action))
                        : "%s allowed %s.".formatted(named(evaluated), action);
            case EXPLICIT_DENY ->
                decidedBy.isEmpty()
                        ? answered(explanation)
                                .map(statement -> "%s denied %s, as AWS itself says; no policy in evidence shows it."
                                        .formatted(statement, action))
                                .orElseGet(() -> unshown(explanation, evaluated, action))
                        : "%s denied %s.".formatted(named(evaluated), action);
            case IMPLICIT_DENY ->
                evaluated.evaluation().decision() == Decision.IMPLICIT_DENY
                        ? Withheld.by(evaluated)
                                .map(layers -> "N%s allowed %s.".formatted(layers.substring(1), action))
                                .orElseGet(() -> RootUser.assumesNoRole(evaluated.request())
                                        ? RootUser.ASSUMES_NO_ROLE + "."
                                        : "No statement allowed %s.".formatted(action))
                        : "AWS says that no%s allowed %s; the policies in evidence do not show it."
                                .formatted(layerName(explanation), action);
            case UNDECIDED -> "The evidence does not decide whether %s was allowed.".formatted(action);
            case NOT_AUTHORIZATION -> notAuthorization(explanation);
            case CONFLICT -> conflict(explanation, words(evaluated.evaluation().decision()));
        };
    }

    // What succeeded was allowed: where every layer that can allow is in evidence, and one statement alone may match, it was
    // that one.
    private static Optional<String> onlyOne(Evaluation evaluation) {
        List<LayerResult> granting = evaluation.layers().stream()
                .filter(layer -> GRANTING.contains(layer.policyType()) && layer.state() != LayerState.NOT_APPLICABLE)
                .toList();
        boolean whole = granting.stream()
                .allMatch(layer -> layer.state() != LayerState.NOT_IN_EVIDENCE && layer.complete());
        List<Finding> candidates = granting.stream()
                .flatMap(layer -> layer.findings().stream())
                .filter(finding -> finding.effect() == Effect.ALLOW && finding.answer() != Answer.NO)
                .toList();
        return whole && candidates.size() == 1 ? Optional.of(small(title(candidates.getFirst()))) : Optional.empty();
    }

    private static String small(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    private static String conflict(Explanation explanation, String policiesSay) {
        return explanation
                .answered()
                .map(one -> "AWS itself says %s, but the policies in evidence say: %s.".formatted(one.decision(), policiesSay))
                .orElseGet(() -> "Recorded as %s, but the policies in evidence say: %s."
                        .formatted(explanation.event().outcome().title(), policiesSay));
    }

    private static Optional<String> answered(Explanation explanation) {
        return explanation.answered().stream()
                .flatMap(one -> one.answer().matched().stream())
                .filter(statement -> statement.effect().equals("Deny"))
                .map(AwsAnswer.MatchedStatement::title)
                .reduce((one, other) -> one + " and " + other);
    }

    private static String notAuthorization(Explanation explanation) {
        var event = explanation.event();
        String code = event.errorCode().orElse("an error");
        return event.outcome() == Outcome.DENIED
                ? "AWS refused the call with %s, and by its own words no policy did.".formatted(code)
                : "The call ended with %s: authorization was passed or not reached, and no policy ended it."
                        .formatted(code);
    }

    /// The decision of the policies in words.
    public static String words(Decision decision) {
        return switch (decision) {
            case ALLOWED -> "allowed";
            case EXPLICIT_DENY -> "explicitly denied";
            case IMPLICIT_DENY -> "implicitly denied";
            case UNDETERMINED -> "undecided";
        };
    }

    private static String unshown(
            Explanation explanation, Explanation.Authorization.Evaluated evaluated, String action) {
        List<String> possible = PossibleDenials.in(
                        evaluated.evaluation(), explanation.stated().flatMap(denial -> denial.layer()))
                .stream()
                .map(Cause::title)
                .distinct()
                .toList();
        return possible.isEmpty()
                ? "An explicit deny%s that no policy in evidence shows.".formatted(layer(explanation))
                : "An explicit deny%s: perhaps %s denied %s."
                        .formatted(layer(explanation), String.join(" or ", possible), action);
    }

    private static String named(Explanation.Authorization.Evaluated evaluated) {
        return Deciders.phrase(
                evaluated.evaluation().decidedBy(), Cause::title, finding -> finding.policy().doubt().isEmpty());
    }

    /// A statement by its name: "statement ReadDatabases of dba-access".
    public static String title(Finding finding) {
        AttachedPolicy policy = finding.policy();
        String statement = finding.statement()
                .sid()
                .filter(sid -> !sid.isEmpty())
                .map("Statement %s"::formatted)
                .orElseGet(() -> "Statement " + finding.statement().index());
        return "%s of %s".formatted(statement, policy.name());
    }

    private static String layer(Explanation explanation) {
        return explanation
                .stated()
                .flatMap(denial -> denial.layer())
                .map(type -> " in the " + type.inText())
                .orElse("");
    }

    private static String layerName(Explanation explanation) {
        return explanation
                .stated()
                .flatMap(denial -> denial.layer())
                .map(type -> " " + type.inText())
                .orElse(" policy");
    }
}
