package org.trailcase.ui.inspector.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.trailcase.catalog.AccessLevel;
import org.trailcase.catalog.risk.Risk;
import org.trailcase.explain.Explanation;
import org.trailcase.explain.Verdict;
import org.trailcase.trail.Outcome;
import org.trailcase.ui.kit.CutText;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.Times;
import org.trailcase.ui.kit.badge.VerdictLook;

/// The verdict as a word, a shape and a colour, beside what was recorded.
final class VerdictBand extends VBox {
    VerdictBand(Argument argument) {
        Explanation why = argument.why();
        VerdictLook look = Looks.of(why.verdict());
        getStyleClass().addAll("verdict-band", look.colour());
        Label title = Rows.label(look.word(), "verdict-title", look.colour());
        title.setGraphic(look.shape("large-shape"));
        // Where both do not fit beside each other, what was recorded comes below.
        FlowPane head = new FlowPane(title, Looks.of(why.event().outcome()).badge("recorded: "));
        head.getStyleClass().add("verdict-head");
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, Rows.label(call(why), "mono"));
        traits(argument).ifPresent(getChildren()::add);
        getChildren().add(Rows.label(when(why), "muted"));
    }

    // How deep an action reaches is no measure of what its misuse gives: CreateAccessKey is a plain "Write".
    private static Optional<Label> traits(Argument argument) {
        List<String> words = new ArrayList<>();
        argument.level().map(AccessLevel::title).ifPresent(words::add);
        Stream.of(Risk.values())
                .filter(argument.risks()::contains)
                .map(risk -> risk.title().substring(0, 1).toLowerCase(Locale.ROOT) + risk.title().substring(1))
                .forEach(words::add);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Label traits = Rows.paragraph(String.join(" · ", words), "traits");
        traits.setTooltip(CutText.tooltip("The access level that AWS gives the action, and what its misuse gives an attacker"));
        return Optional.of(traits);
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
