package org.trailcase.policy.evaluate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.match.OpenQuestion;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.policy.suppose.Assumption;

/// The decision about a request as a whole: one trial for each of its resources, and the same under each supposition.
final class Trials {
    private final List<Trial> trials;
    private final Outcomes outcomes;
    private final List<Supposed> supposed;
    private final List<SupposedCase> cases;

    /// The trials if the unknown keys had been so.
    record Supposed(List<Assumption> assumptions, List<Trial> trials) {}

    /// Trials that no supposition is needed for, or for which none can be made.
    Trials(List<Trial> trials) {
        this.trials = trials;
        this.supposed = List.of();
        this.cases = List.of();
        this.outcomes = Outcomes.combined(trials);
    }

    Trials(List<Trial> trials, List<Supposed> supposed) {
        this.trials = trials;
        this.supposed = supposed;
        this.cases = SupposedCases.withoutIdleKeys(supposed.stream()
                .map(each -> new SupposedCase(
                        each.assumptions(), Outcomes.combined(each.trials()).set()))
                .toList());
        this.outcomes = Outcomes.of(SupposedCases.possible(cases));
    }

    Decision decision() {
        return outcomes.decision();
    }

    /// The open questions that were met on the way.
    Set<OpenQuestion> met() {
        EnumSet<OpenQuestion> met = EnumSet.noneOf(OpenQuestion.class);
        trials.forEach(trial -> met.addAll(trial.met()));
        return met;
    }

    Evaluation evaluation(List<OpenQuestion> hangsOn) {
        Decision decision = decision();
        Trial shown = telling(trials);
        return new Evaluation(
                decision,
                outcomes.set(),
                shown.resource(),
                shown.layers(decision),
                decidedBy(decision),
                decision == Decision.UNDETERMINED ? unknown() : List.of(),
                decision == Decision.UNDETERMINED ? cases : List.of(),
                hangsOn,
                shown.reading());
    }

    // Where only the suppositions decide, each of these statements decides in one of them.
    private List<Finding> decidedBy(Decision decision) {
        List<Finding> plain = telling(trials).decidedBy(decision);
        if (!plain.isEmpty() || supposed.isEmpty()) {
            return plain;
        }
        List<Finding> all = new ArrayList<>();
        for (Supposed each : supposed) {
            telling(each.trials()).decidedBy(decision).stream()
                    .filter(finding -> all.stream().noneMatch(other -> isSame(finding, other)))
                    .forEach(all::add);
        }
        return all;
    }

    private static boolean isSame(Finding one, Finding other) {
        AttachedPolicy policy = one.policy();
        return policy == other.policy() && one.statement().index() == other.statement().index();
    }

    private List<UnknownFact> unknown() {
        Set<String> tried = supposed.stream()
                .flatMap(each -> each.assumptions().stream())
                .map(Assumption::key)
                .collect(Collectors.toSet());
        Set<String> telling = SupposedCases.keys(cases).collect(Collectors.toSet());
        Predicate<UnknownFact> idle = fact -> tried.contains(fact.key()) && !telling.contains(fact.key());
        return Stream.concat(
                        trials.stream()
                                .flatMap(trial -> trial.unknown().stream())
                                .filter(idle.negate()),
                        trials.stream().flatMap(trial -> trial.doubts().stream()))
                .distinct()
                .toList();
    }

    /// The trial that the explanation speaks of: one that denies, else one that is open, else the first.
    private static Trial telling(List<Trial> trials) {
        return Stream.<Predicate<Trial>>of(
                        trial -> trial.outcomes().isOnly(Decision.EXPLICIT_DENY),
                        trial -> trial.outcomes().isOnly(Decision.IMPLICIT_DENY),
                        trial -> !trial.outcomes().isOne())
                .flatMap(wanted -> trials.stream().filter(wanted))
                .findFirst()
                .orElse(trials.getFirst());
    }
}
