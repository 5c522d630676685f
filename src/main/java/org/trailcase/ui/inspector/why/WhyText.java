package org.trailcase.ui.inspector.why;

import java.util.ArrayList;
import java.util.List;
import org.trailcase.explain.Cause;
import org.trailcase.explain.Explanation;
import org.trailcase.explain.ShownLayers;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.Finding;
import org.trailcase.ui.kit.Times;

/// An explanation as plain text, for a mail or a ticket.
final class WhyText {
    private WhyText() {}

    static String of(Explanation why) {
        List<String> lines = new ArrayList<>();
        lines.add(why.verdict().title() + " (recorded: " + why.event().outcome().title() + ")");
        lines.add(VerdictBand.call(why));
        lines.add(Cause.sentence(why));
        lines.add(Times.second(why.event().time()));
        why.event().eventId().ifPresent(id -> lines.add("Event " + id));
        why.event().errorMessage().ifPresent(message -> lines.add("AWS: " + message));
        why.answered().ifPresent(answered -> lines.add(answered.title() + ": " + answered.decision()));
        switch (why.authorization()) {
            case Explanation.Authorization.None(String reason) -> lines.add(reason);
            case Explanation.Authorization.Evaluated evaluated -> layers(why, evaluated.evaluation(), lines);
        }
        why.inferred().forEach(fact -> lines.add(fact.sentence()));
        lines.addAll(why.likelyCauses());
        why.remarks().forEach(remark -> lines.add("Note: " + remark));
        return String.join("\n", lines);
    }

    private static void layers(Explanation why, Evaluation evaluation, List<String> lines) {
        LayerWords words = new LayerWords(why, evaluation);
        lines.add("Explicit denies: " + words.explicitDenies());
        ShownLayers.of(evaluation)
                .forEach(layer -> lines.add(Looks.shortName(layer.policyType()) + ": " + words.of(layer)));
        evaluation.decidedBy().forEach(finding -> lines.add(
                (finding.policy().doubt().isPresent() ? "Perhaps decided by " : "Decided by ")
                        + named(finding) + "\n" + finding.text()));
        evaluation.nearest().forEach(finding -> lines.add("Nearest miss: " + named(finding)));
        evaluation.unknown().forEach(fact -> lines.add("Unknown: " + fact.key() + ", " + fact.why()));
    }

    private static String named(Finding finding) {
        return "%s of %s on %s"
                .formatted(finding.statement().title(), finding.policy().name(), finding.policy().attachedTo());
    }
}
