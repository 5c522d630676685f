package org.trailcase.policy.evaluate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.match.Interpretation;
import org.trailcase.policy.match.Matching;
import org.trailcase.policy.match.OpenQuestion;
import org.trailcase.policy.request.Answer;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestedResource;

/// Decides requests by policies, as AWS documents it.
///
/// Immutable and safe for use by several threads. An action on several resources is allowed when it is on each.
public final class Evaluator {
    private final Interpretation interpretation;

    public Evaluator() {
        this(Interpretation.USUAL);
    }

    public Evaluator(Interpretation interpretation) {
        this.interpretation = interpretation;
    }

    /// The decision with everything that led to it.
    public Evaluation evaluate(Request request, PolicySet policies) {
        List<Trial> trials = trials(request, policies, interpretation);
        Set<Decision> possible = combined(trials);
        Trial shown = telling(trials);
        return shown.evaluation(possible, hangsOn(request, policies, trials, decision(possible)));
    }

    /// The decision alone, for counting over many requests.
    public Decision decide(Request request, PolicySet policies) {
        return decision(combined(trials(request, policies, interpretation)));
    }

    static Decision decision(Set<Decision> possible) {
        return possible.size() == 1 ? possible.iterator().next() : Decision.UNDETERMINED;
    }

    private static List<Trial> trials(Request request, PolicySet policies, Interpretation interpretation) {
        boolean bounded = policies.layer(PolicyType.PERMISSIONS_BOUNDARY).policies().findAny().isPresent();
        return request.resources().stream()
                .map(resource -> trial(request, resource, policies, interpretation, bounded))
                .toList();
    }

    private static Trial trial(
            Request request,
            RequestedResource resource,
            PolicySet policies,
            Interpretation interpretation,
            boolean bounded) {
        Matching matching = new Matching(request, resource, interpretation, bounded);
        return new Trial(matching, Layers.scan(policies, matching, interpretation));
    }

    /// An explicit denial of one resource denies the whole; so does an implicit one; all must be allowed.
    private static Set<Decision> combined(List<Trial> trials) {
        EnumSet<Decision> possible = EnumSet.noneOf(Decision.class);
        boolean neverExplicit = trials.stream().noneMatch(trial -> trial.isOnly(Decision.EXPLICIT_DENY));
        if (trials.stream().anyMatch(trial -> trial.possible().contains(Decision.EXPLICIT_DENY))) {
            possible.add(Decision.EXPLICIT_DENY);
        }
        if (trials.stream().allMatch(trial -> trial.possible().contains(Decision.ALLOWED))) {
            possible.add(Decision.ALLOWED);
        }
        if (neverExplicit && trials.stream().anyMatch(trial -> trial.possible().contains(Decision.IMPLICIT_DENY))) {
            possible.add(Decision.IMPLICIT_DENY);
        }
        return possible;
    }

    private static Trial telling(List<Trial> trials) {
        return firstOnly(trials, Decision.EXPLICIT_DENY, firstOnly(trials, Decision.IMPLICIT_DENY, open(trials)));
    }

    private static Trial firstOnly(List<Trial> trials, Decision decision, Trial otherwise) {
        return trials.stream().filter(trial -> trial.isOnly(decision)).findFirst().orElse(otherwise);
    }

    private static Trial open(List<Trial> trials) {
        return trials.stream().filter(trial -> trial.possible().size() > 1).findFirst().orElse(trials.getFirst());
    }

    private List<OpenQuestion> hangsOn(Request request, PolicySet policies, List<Trial> trials, Decision decision) {
        EnumSet<OpenQuestion> met = EnumSet.noneOf(OpenQuestion.class);
        trials.forEach(trial -> met.addAll(trial.met()));
        return met.stream()
                .filter(question -> decision(combined(trials(request, policies, interpretation.flipped(question))))
                        != decision)
                .toList();
    }

    /// Whether AWS lets everyone do this whatever policies say.
    ///
    /// Source: AWS STS API Reference, "GetCallerIdentity" (no permissions are required, and an explicit deny does not
    /// stop it), read 2026-11-24.
    static boolean needsNoPermission(Request request) {
        return request.action().text().equalsIgnoreCase("sts:GetCallerIdentity");
    }

    static Set<Decision> possible(Answer deny, Answer grant) {
        EnumSet<Decision> possible = EnumSet.noneOf(Decision.class);
        if (deny != Answer.NO) {
            possible.add(Decision.EXPLICIT_DENY);
        }
        if (deny != Answer.YES && grant != Answer.NO) {
            possible.add(Decision.ALLOWED);
        }
        if (deny != Answer.YES && grant != Answer.YES) {
            possible.add(Decision.IMPLICIT_DENY);
        }
        return possible;
    }
}
