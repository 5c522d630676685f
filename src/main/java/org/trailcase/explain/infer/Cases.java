package org.trailcase.explain.infer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.Effect;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.Finding;
import org.trailcase.policy.evaluate.SupposedCase;
import org.trailcase.policy.suppose.Assumption;

/// What an undecided call hangs on, as rules: allowed only if these keys were so, otherwise denied by that statement.
///
/// The table of cases is put shortly: each rule names as few keys as it can, and they cover every case.
public final class Cases {
    /// More cases make more rules than anyone reads.
    private static final int MOST = 256;

    private static final int MOST_RULES = 6;

    private final Map<String, SequencedSet<String>> kinds = new LinkedHashMap<>();
    private final List<Case> all = new ArrayList<>();
    private final Evaluation evaluation;

    /// One row of the table: the kind of value of each key, and the decisions that it leaves possible.
    private record Case(Map<String, String> kinds, Set<Decision> possible) {}

    /// Whenever each of these keys has one of these kinds of value, the decision is one of those.
    public record Rule(Set<Decision> possible, Map<String, Set<String>> when) {
        public Rule {
            possible = Set.copyOf(possible);
        }
    }

    private Cases(Evaluation evaluation) {
        this.evaluation = evaluation;
        for (SupposedCase one : evaluation.cases()) {
            Map<String, String> row = new LinkedHashMap<>();
            for (Assumption assumption : one.assumptions()) {
                row.put(assumption.key(), assumption.words());
                kinds.computeIfAbsent(assumption.key(), _ -> new LinkedHashSet<>()).add(assumption.words());
            }
            all.add(new Case(row, one.possible()));
        }
    }

    /// The rules, those that allow first; none where there are no cases, or too many.
    public static List<Rule> rules(Evaluation evaluation) {
        return evaluation.cases().isEmpty() || evaluation.cases().size() > MOST
                ? List.of()
                : new Cases(evaluation).rules();
    }

    /// "Allowed only if aws:SourceVpce = vpce-1, otherwise explicit deny by statement Y of p-x"; empty where there is
    /// nothing to tell, or too much for a sentence.
    public static Optional<String> sentence(Evaluation evaluation) {
        List<Rule> rules = rules(evaluation);
        return rules.size() < 2 || rules.size() > MOST_RULES
                ? Optional.empty()
                : Optional.of(new Cases(evaluation).sentence(rules));
    }

    private List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        List<Set<Decision>> outcomes = all.stream().map(Case::possible).distinct().toList();
        for (Set<Decision> outcome : outcomes) {
            List<Case> open = new ArrayList<>(all.stream().filter(one -> one.possible().equals(outcome)).toList());
            while (!open.isEmpty()) {
                Map<String, Set<String>> widest = widened(open.getFirst(), outcome);
                open.removeIf(one -> covers(widest, one));
                rules.add(new Rule(outcome, onlyTelling(widest)));
            }
        }
        rules.sort(Comparator.comparing((Rule rule) -> !rule.possible().equals(Set.of(Decision.ALLOWED)))
                .thenComparing(rule -> !rule.possible().contains(Decision.ALLOWED))
                .thenComparing(rule -> rule.possible().toString()));
        return rules;
    }

    // A prime implicant: no key can be left out, and none can have a further kind of value.
    private Map<String, Set<String>> widened(Case seed, Set<Decision> outcome) {
        Map<String, Set<String>> cube = new LinkedHashMap<>();
        seed.kinds().forEach((key, kind) -> cube.put(key, new LinkedHashSet<>(Set.of(kind))));
        for (String key : cube.keySet().stream().toList()) {
            for (String kind : kinds.getOrDefault(key, new LinkedHashSet<>())) {
                Set<String> before = cube.getOrDefault(key, Set.of());
                Set<String> wider = new LinkedHashSet<>(before);
                wider.add(kind);
                cube.put(key, wider);
                if (all.stream().anyMatch(one -> covers(cube, one) && !one.possible().equals(outcome))) {
                    cube.put(key, before);
                }
            }
        }
        return cube;
    }

    private static boolean covers(Map<String, Set<String>> cube, Case one) {
        return cube.entrySet().stream()
                .allMatch(entry -> entry.getValue().contains(one.kinds().getOrDefault(entry.getKey(), "")));
    }

    // In the order of the table, and without the keys that may have had any value.
    private Map<String, Set<String>> onlyTelling(Map<String, Set<String>> cube) {
        Map<String, Set<String>> telling = new LinkedHashMap<>();
        cube.forEach((key, some) -> {
            SequencedSet<String> every = kinds.getOrDefault(key, new LinkedHashSet<>());
            if (some.size() < every.size()) {
                telling.put(key, every.stream().filter(some::contains).collect(Collectors.toCollection(LinkedHashSet::new)));
            }
        });
        return telling;
    }

    private String sentence(List<Rule> rules) {
        Map<Set<Decision>, List<Rule>> byOutcome = new LinkedHashMap<>();
        rules.forEach(rule -> byOutcome.computeIfAbsent(rule.possible(), _ -> new ArrayList<>()).add(rule));
        List<Set<Decision>> outcomes = List.copyOf(byOutcome.keySet());
        List<String> clauses = new ArrayList<>();
        for (Set<Decision> outcome : outcomes.subList(0, outcomes.size() - 1)) {
            String when = byOutcome.getOrDefault(outcome, List.of()).stream()
                    .map(this::when)
                    .collect(Collectors.joining(", or if "));
            clauses.add("%s only if %s".formatted(words(outcome), when));
        }
        String text = "%s, otherwise %s".formatted(String.join("; ", clauses), words(outcomes.getLast()));
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    private String when(Rule rule) {
        return rule.when().entrySet().stream()
                .map(entry -> KindWords.is(
                        entry.getKey(), entry.getValue(), kinds.getOrDefault(entry.getKey(), new LinkedHashSet<>())))
                .collect(Collectors.joining(" and "));
    }

    private String words(Set<Decision> outcome) {
        return outcome.equals(Set.of(Decision.EXPLICIT_DENY))
                ? "explicit deny" + by()
                : outcome.stream().sorted().map(Cases::word).collect(Collectors.joining(" or "));
    }

    private static String word(Decision decision) {
        return switch (decision) {
            case ALLOWED -> "allowed";
            case EXPLICIT_DENY -> "explicit deny";
            case IMPLICIT_DENY -> "implicit deny";
            case UNDETERMINED -> "undecided";
        };
    }

    // The Deny statements that may hit: where there is one alone, it is the one.
    private String by() {
        List<String> denies = evaluation.layers().stream()
                .flatMap(layer -> layer.findings().stream())
                .filter(finding -> finding.effect() == Effect.DENY)
                .map(Cases::named)
                .distinct()
                .toList();
        return switch (denies.size()) {
            case 1 -> " by " + denies.getFirst();
            case 2, 3 -> " by " + String.join(" or ", denies);
            default -> "";
        };
    }

    private static String named(Finding finding) {
        AttachedPolicy policy = finding.policy();
        return "%s %s / %s".formatted(policy.type().title(), policy.name(), finding.statement().title());
    }
}
