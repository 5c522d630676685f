package org.trailcase.ui.inspector.why;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.explain.Explanation;
import org.trailcase.explain.ShownLayers;
import org.trailcase.explain.Verdict;
import org.trailcase.aws.PolicyType;
import org.trailcase.explain.LayersInForce;
import org.trailcase.history.PoliciesInForce;
import org.trailcase.history.layer.LayerInForce;
import java.util.Optional;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.LayerResult;
import org.trailcase.policy.evaluate.LayerState;
import org.trailcase.policy.request.Answer;
import org.trailcase.trail.Denial;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.badge.VerdictLook;

/// The scan for explicit denies and the layers, always all of them and always in the same order.
final class LayersBox extends VBox {
    private final Explanation why;
    private final Evaluation evaluation;
    private final LayerWords words;
    private final LayerDetails details;
    private final VBox box = new VBox();

    LayersBox(Explanation why, Explanation.Authorization.Evaluated evaluated, Origins origins) {
        this.why = why;
        this.details = new LayerDetails(evaluated.layers(), origins);
        this.evaluation = evaluated.evaluation();
        this.words = new LayerWords(why, evaluation);
        getStyleClass().add("part");
        box.getStyleClass().addAll("layers", "boxed");
        box.getChildren().add(explicitDenies());
        List<LayerResult> layers = ShownLayers.of(evaluation);
        for (int i = 0; i < layers.size(); i++) {
            box.getChildren().add(layer(i + 1, layers.get(i)));
        }
        getChildren().addAll(Rows.caption("Layers", Rows.label(asOf(evaluated.layers()), "muted")), box);
    }

    private static String asOf(LayersInForce layers) {
        return switch (layers.principal()) {
            case PoliciesInForce.Shown _ ->
                layers.of(PolicyType.IDENTITY)
                        .flatMap(identity -> identity instanceof LayerInForce.Held held ? held.stale() : Optional.empty())
                        .map(_ -> "as of another time: see below")
                        .orElse("as of the time of the call");
            case PoliciesInForce.NotInEvidence _ -> "the caller's policies are not in evidence";
            case PoliciesInForce.NoneByNature _ -> "the caller has no policies of its own";
        };
    }

    private LayerRow explicitDenies() {
        Node icon =
                switch (words.explicitDeny()) {
                    case YES -> VerdictLook.EXPLICIT_DENY.shape("small-shape");
                    case UNKNOWN -> VerdictLook.UNDECIDED.shape("small-shape");
                    case NO -> words.deniesUnseen()
                            ? Rows.icon(Feather.EYE_OFF, "warning")
                            : Rows.icon(Feather.CHECK, "muted");
                };
        LayerRow row = new LayerRow("", "Explicit denies", icon, words.explicitDenies(), List.of());
        return words.explicitDeny() == Answer.YES ? row.tinted("strong-row") : row;
    }

    private LayerRow layer(int number, LayerResult layer) {
        LayerRow row = new LayerRow(
                Integer.toString(number),
                Looks.shortName(layer.policyType()),
                icon(layer),
                isNamed(layer) && layer.state() != LayerState.DECIDED ? words.named(layer) : words.of(layer),
                details.of(layer));
        if (layer.state() == LayerState.DECIDED) {
            return row.tinted("deciding-layer", colour());
        }
        if (isNamed(layer)) {
            return row.tinted("deciding-layer", Looks.of(why.verdict()).colour());
        }
        return layer.state() == LayerState.UNDECIDED ? row.tinted("deciding-layer", "undecided") : row;
    }

    // AWS's own words outrank the evaluation, which may leave the decision open for want of other layers.
    private boolean isNamed(LayerResult layer) {
        return why.stated().flatMap(Denial::layer).filter(layer.policyType()::equals).isPresent();
    }

    private String colour() {
        if (why.verdict() == Verdict.CONFLICT) {
            return VerdictLook.CONFLICT.colour();
        }
        return decision().colour();
    }

    private VerdictLook decision() {
        return switch (evaluation.decision()) {
            case ALLOWED -> VerdictLook.ALLOWED;
            case EXPLICIT_DENY -> VerdictLook.EXPLICIT_DENY;
            case IMPLICIT_DENY -> VerdictLook.IMPLICIT_DENY;
            case UNDETERMINED -> VerdictLook.UNDECIDED;
        };
    }

    private Node icon(LayerResult layer) {
        return switch (layer.state()) {
            case DECIDED -> decision().shape("small-shape");
            case NO_MATCH ->
                evaluation.decision() == Decision.ALLOWED
                        ? Rows.icon(Feather.MINUS, "muted")
                        : VerdictLook.IMPLICIT_DENY.shape("small-shape");
            case ALLOWS -> Rows.icon(Feather.CHECK, "success");
            case NOT_IN_EVIDENCE -> Rows.icon(Feather.EYE_OFF, "warning");
            case UNDECIDED -> VerdictLook.UNDECIDED.shape("small-shape");
            case NOT_APPLICABLE -> Rows.icon(Feather.MINUS, "muted");
        };
    }
}
