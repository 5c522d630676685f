package org.trailcase.ui.inspector.why;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.trailcase.explain.Cause;
import org.trailcase.explain.infer.Cases;
import org.trailcase.policy.Effect;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.Finding;
import org.trailcase.policy.evaluate.SupposedCase;
import org.trailcase.policy.request.Answer;
import org.trailcase.policy.suppose.Assumption;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.badge.VerdictLook;

/// What the decision would be for each kind of value that the unknown keys may have had: as a rule, and case by case.
final class CaseTable {
    private static final int MOST = 8;

    private final Evaluation evaluation;

    private CaseTable(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    static List<Node> of(Evaluation evaluation) {
        return evaluation.cases().isEmpty() ? List.of() : new CaseTable(evaluation).nodes();
    }

    private List<Node> nodes() {
        VBox box = new VBox();
        box.getStyleClass().addAll("boxed", "misses");
        evaluation.cases().stream().limit(MOST).map(this::row).forEach(box.getChildren()::add);
        List<Node> nodes = new ArrayList<>();
        String many = evaluation.cases().size() > MOST
                ? "%d of %,d".formatted(MOST, evaluation.cases().size())
                : "what the policies say in each";
        nodes.add(Rows.caption("Case by case", Rows.label(many, "muted")));
        Cases.sentence(evaluation).ifPresent(rule -> nodes.add(Rows.paragraph(rule, "strong")));
        nodes.add(box);
        return nodes;
    }

    private HBox row(SupposedCase one) {
        VBox when = new VBox(Rows.paragraph(
                one.assumptions().stream().map(CaseTable::words).collect(Collectors.joining(" and "))));
        denier(one.possible()).ifPresent(by -> when.getChildren().add(Rows.paragraph("by " + by, "muted")));
        HBox.setHgrow(when, Priority.ALWAYS);
        VerdictLook look = look(one.possible());
        Label then = Rows.label(
                EnumSet.copyOf(one.possible()).stream().map(Cause::words).collect(Collectors.joining(" or ")),
                "strong",
                look.colour());
        then.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(look.shape("small-shape"), when, then);
        row.getStyleClass().addAll("layer", "case");
        return row;
    }

    private static String words(Assumption assumption) {
        String words = assumption.words();
        boolean said = words.equals("absent") || words.startsWith("any other") || words.startsWith("not ");
        return assumption.key() + (said ? ": " : " = ") + words;
    }

    private static VerdictLook look(Set<Decision> possible) {
        if (possible.size() > 1) {
            return VerdictLook.UNDECIDED;
        }
        return switch (possible.iterator().next()) {
            case ALLOWED -> VerdictLook.ALLOWED;
            case EXPLICIT_DENY -> VerdictLook.EXPLICIT_DENY;
            case IMPLICIT_DENY -> VerdictLook.IMPLICIT_DENY;
            case UNDETERMINED -> VerdictLook.UNDECIDED;
        };
    }

    // Which statement it would be can be said where there is only one.
    private Optional<String> denier(Set<Decision> possible) {
        List<String> denies = evaluation.layers().stream()
                .flatMap(layer -> layer.findings().stream())
                .filter(finding -> finding.effect() == Effect.DENY && finding.answer() == Answer.UNKNOWN)
                .map(CaseTable::denier)
                .distinct()
                .toList();
        return possible.equals(Set.of(Decision.EXPLICIT_DENY)) && denies.size() == 1
                ? Optional.of(denies.getFirst())
                : Optional.empty();
    }

    private static String denier(Finding finding) {
        return Looks.shortName(finding.policy().type()) + " " + Looks.name(finding.policy()) + ", "
                + finding.statement().title();
    }
}
