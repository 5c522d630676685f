package org.trailcase.ui.inspector.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.explain.LayersInForce;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.Effect;
import org.trailcase.policy.evaluate.Finding;
import org.trailcase.policy.evaluate.LayerResult;
import org.trailcase.policy.request.Answer;
import org.trailcase.ui.kit.CutText;
import org.trailcase.ui.kit.Rows;

/// What a layer opens on: why it is not in evidence, which policies it held and who says so, what is missing of it, and
/// which of its statements match.
final class LayerDetails {
    private static final int MOST = 12;

    private final LayersInForce layers;
    private final Origins origins;

    LayerDetails(LayersInForce layers, Origins origins) {
        this.layers = layers;
        this.origins = origins;
    }

    List<Node> of(LayerResult result) {
        Optional<LayerInForce> layer = layers.of(result.policyType());
        if (layer.isEmpty()) {
            return List.of(Rows.paragraph(absent(result), "muted"));
        }
        return switch (layer.get()) {
            case LayerInForce.NotInEvidence(String why) -> List.of(Rows.paragraph(why));
            case LayerInForce.NotApplicable(String why) -> List.of(Rows.paragraph(why));
            case LayerInForce.Held held -> held(held, result);
        };
    }

    private static String absent(LayerResult result) {
        return switch (result.state()) {
            case NOT_APPLICABLE -> "A policy of this kind does not reach this call.";
            case NOT_IN_EVIDENCE, DECIDED, NO_MATCH, ALLOWS, UNDECIDED ->
                "No exhibit and no call in the trail shows policies of this kind.";
        };
    }

    private List<Node> held(LayerInForce.Held held, LayerResult result) {
        List<Node> nodes = new ArrayList<>();
        List<AttachedPolicy> policies = held.policies().toList();
        if (policies.isEmpty()) {
            nodes.add(Rows.paragraph("The evidence shows no policy in this layer.", "muted"));
        }
        policies.stream().limit(MOST).map(policy -> policy(policy, result)).forEach(nodes::add);
        if (policies.size() > MOST) {
            nodes.add(Rows.paragraph("and %,d more".formatted(policies.size() - MOST), "muted"));
        }
        held.gaps().forEach(gap -> nodes.add(warning("Missing: " + gap)));
        held.stale().ifPresent(stale -> nodes.add(warning(stale)));
        return nodes;
    }

    private VBox policy(AttachedPolicy policy, LayerResult result) {
        Label name = Rows.label(Looks.name(policy), "strong");
        CutText.whole(name, policy.name() + "\non " + policy.attachedTo());
        name.setMinWidth(Region.USE_PREF_SIZE);
        VBox box = new VBox(
                new HBox(name, Rows.label(" on " + Looks.last(policy.attachedTo()), "muted")), origins.of(policy));
        result.findings().stream()
                .filter(finding -> finding.policy().equals(policy))
                .map(finding -> Rows.label(matches(finding)))
                .forEach(box.getChildren()::add);
        policy.doubt().ifPresent(doubt -> box.getChildren().add(warning(doubt)));
        box.getStyleClass().add("layer-policy");
        return box;
    }

    private static String matches(Finding finding) {
        String effect = finding.effect() == Effect.ALLOW ? "allows" : "denies";
        return finding.answer() == Answer.UNKNOWN
                ? "%s may match, and %s then".formatted(finding.statement().title(), effect)
                : "%s matches and %s".formatted(finding.statement().title(), effect);
    }

    private static HBox warning(String sentence) {
        HBox row = new HBox(Rows.icon(Feather.ALERT_TRIANGLE, "warning"), Rows.paragraph(sentence, "warning"));
        row.getStyleClass().add("remark");
        return row;
    }
}
