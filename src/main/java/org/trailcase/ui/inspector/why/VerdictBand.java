package org.trailcase.ui.inspector.why;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.trailcase.explain.Explanation;
import org.trailcase.explain.Verdict;
import org.trailcase.trail.Outcome;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.Times;
import org.trailcase.ui.kit.badge.VerdictLook;

/// The verdict as a word, a shape and a colour, beside what was recorded.
final class VerdictBand extends VBox {
    VerdictBand(Explanation why) {
        VerdictLook look = Looks.of(why.verdict());
        getStyleClass().addAll("verdict-band", look.colour());
        Label title = Rows.label(look.word(), "verdict-title", look.colour());
        title.setGraphic(look.shape("large-shape"));
        // Where both do not fit beside each other, what was recorded comes below.
        FlowPane head = new FlowPane(title, Looks.of(why.event().outcome()).badge("recorded: "));
        head.getStyleClass().add("verdict-head");
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, Rows.label(call(why), "mono"), Rows.label(when(why), "muted"));
    }

    /// Action and resource: what the call wanted.
    static String call(Explanation why) {
        return why.evaluated()
                .map(one -> one.action().text() + " on " + shortened(one.evaluation().resource().described()))
                .orElse(why.event().name().text());
    }

    private static String when(Explanation why) {
        String time = Times.second(why.event().time());
        if (why.verdict() == Verdict.CONFLICT) {
            return time + " · log and policies differ";
        }
        boolean decided = why.verdict() == Verdict.ALLOWED
                || why.verdict() == Verdict.EXPLICIT_DENY
                || why.verdict() == Verdict.IMPLICIT_DENY;
        return decided && why.event().outcome() != Outcome.UNKNOWN ? time + " · log agrees" : time;
    }

    private static String shortened(String resource) {
        String[] parts = resource.split(":", 6);
        return parts.length == 6 && parts[0].equals("arn") ? parts[5] : resource;
    }
}
