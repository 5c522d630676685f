package org.trailcase.report.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.trailcase.aws.PolicyType;
import org.trailcase.casefile.Mark;
import org.trailcase.casefile.PrincipalKey;
import org.trailcase.explain.Explanation;
import org.trailcase.explain.Verdict;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.Finding;
import org.trailcase.trail.Denial;
import org.trailcase.trail.Outcome;

/// Marked events of one principal that ended the same way for the same reason. One that is written about is a finding and
/// has a number; `number` is 0 for one that stands in the table of causes alone.
record Cause(int number, List<Marked> events) {
    /// So many findings are written; what comes after is told in the table of causes.
    static final int MOST_FINDINGS = 40;

    Cause {
        events = List.copyOf(events);
    }

    /// What events must share to stand in one finding: every statement about one of them holds for all.
    private record Key(
            String principal, Verdict verdict, boolean disagrees, String stated, List<String> layers, List<String> deciders) {}

    static List<Cause> group(List<Marked> marked) {
        Map<Key, List<Marked>> groups = new LinkedHashMap<>();
        marked.forEach(event -> groups.computeIfAbsent(key(event), _ -> new ArrayList<>()).add(event));
        List<Cause> causes = new ArrayList<>();
        groups.values().stream()
                .map(events -> new Cause(0, events))
                .sorted(Comparator.comparing((Cause cause) -> !cause.isAboutAuthorization())
                        .thenComparing(Cause::weight))
                .forEach(cause -> causes.add(new Cause(
                        cause.isAboutAuthorization() && causes.size() < MOST_FINDINGS ? causes.size() + 1 : 0,
                        cause.events())));
        return List.copyOf(causes);
    }

    // What the examiners hold to be the attacker's comes first, what they hold to be ordinary last.
    private int weight() {
        return events.stream()
                .flatMap(event -> event.marks().stream())
                .filter(mark -> mark.kind() == Mark.Kind.MARK)
                .mapToInt(mark -> switch (mark.value()) {
                    case "malicious" -> 0;
                    case "suspicious" -> 1;
                    case "key" -> 2;
                    case "benign" -> 4;
                    default -> 3;
                })
                .min()
                .orElse(3);
    }

    private static Key key(Marked event) {
        Explanation why = event.explanation();
        return new Key(
                principal(event).text(),
                why.verdict(),
                why.disagrees(),
                why.stated().map(Cause::stated).orElse(""),
                why.evaluation().map(Cause::layers).orElse(List.of()),
                why.evaluation().map(Cause::deciders).orElse(List.of()));
    }

    private static String stated(Denial denial) {
        return denial.kind().word() + " " + denial.layer().map(PolicyType::word).orElse("") + " "
                + denial.policyArn().orElse("");
    }

    private static List<String> layers(Evaluation evaluation) {
        return evaluation.layers().stream()
                .map(layer -> layer.policyType().word() + " " + layer.state().word())
                .toList();
    }

    private static List<String> deciders(Evaluation evaluation) {
        return evaluation.decidedBy().stream()
                .map(finding -> finding.policy().document().sha256() + " "
                        + finding.policy().attachedTo() + " " + finding.statement().index())
                .toList();
    }

    private static PrincipalKey principal(Marked event) {
        var who = event.row().who();
        return new PrincipalKey(who.principal().isEmpty() ? who.label() : who.principal());
    }

    String label() {
        return isFinding() ? "F" + number : "–";
    }

    String anchor() {
        return "finding-" + number;
    }

    PrincipalKey principal() {
        return principal(events.getFirst());
    }

    Marked first() {
        return events.getFirst();
    }

    Verdict verdict() {
        return first().explanation().verdict();
    }

    boolean isFinding() {
        return number > 0;
    }

    /// A cause that no policy had a part in is counted and not written about.
    boolean isAboutAuthorization() {
        return verdict() != Verdict.NOT_AUTHORIZATION || first().explanation().disagrees();
    }

    SequencedSet<String> actions() {
        SequencedSet<String> actions = new LinkedHashSet<>();
        events.forEach(event -> actions.add(event.row().action()));
        return actions;
    }

    /// One event for each action, the first.
    List<Marked> perAction() {
        Map<String, Marked> first = new LinkedHashMap<>();
        events.forEach(event -> first.putIfAbsent(event.row().action(), event));
        return List.copyOf(first.values());
    }

    /// The events on which the policies in evidence decide as the log records.
    long agreeing() {
        return events.stream().filter(Cause::agrees).count();
    }

    /// The events on which the policies in evidence leave the decision open.
    long open() {
        return events.stream().filter(event -> decision(event).filter(Decision.UNDETERMINED::equals).isPresent()).count();
    }

    private static boolean agrees(Marked event) {
        return decision(event)
                .filter(decision -> switch (decision) {
                    case ALLOWED -> event.row().outcome() == Outcome.SUCCEEDED;
                    case EXPLICIT_DENY, IMPLICIT_DENY -> event.row().outcome() == Outcome.DENIED;
                    case UNDETERMINED -> false;
                })
                .isPresent();
    }

    private static Optional<Decision> decision(Marked event) {
        return event.explanation().evaluation().map(Evaluation::decision);
    }

    /// The statements that decided, or else those that come nearest, without repetition.
    List<Finding> statements() {
        Map<String, Finding> statements = new LinkedHashMap<>();
        for (Marked event : perAction()) {
            event.explanation().evaluation().ifPresent(evaluation -> {
                List<Finding> findings =
                        evaluation.decidedBy().isEmpty() ? nearest(evaluation, event) : evaluation.decidedBy();
                findings.forEach(finding -> statements.putIfAbsent(
                        finding.policy().document().sha256() + finding.policy().attachedTo()
                                + finding.statement().index(),
                        finding));
            });
        }
        return List.copyOf(statements.values());
    }

    /// The near misses that speak of the action's service; where none does, the first one stands for all.
    static List<Finding> nearest(Evaluation evaluation, Marked event) {
        List<Finding> near = event.explanation()
                .evaluated()
                .map(evaluated -> evaluation.nearest().stream()
                        .filter(finding -> finding.statement().action().concerns(evaluated.action()))
                        .toList())
                .orElse(List.of());
        return near.isEmpty() ? evaluation.nearest().stream().limit(1).toList() : near;
    }

    /// What happened, in one line and without a word about intent.
    String title() {
        String who = principal().shortName();
        String what = actions().size() == 1 ? actions().getFirst() : actions().size() + " actions";
        String layer = first().explanation()
                .stated()
                .flatMap(Denial::layer)
                .map(type -> type.title().toLowerCase(Locale.ROOT))
                .orElse("policy");
        return switch (verdict()) {
            case ALLOWED -> what + " allowed to " + who;
            case IMPLICIT_DENY -> "No " + layer + " allowed " + what + " to " + who;
            case EXPLICIT_DENY -> "A Deny (" + layer + ") refused " + what + " to " + who;
            case UNDECIDED -> what + " refused to " + who + ": the statement stays open";
            case NOT_AUTHORIZATION -> what + " by " + who + ": not an authorization matter";
            case CONFLICT -> what + " by " + who + ": log and evaluation disagree";
        };
    }
}
