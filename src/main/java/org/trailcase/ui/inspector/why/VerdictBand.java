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
import org.trailcase.explain.Agreement;
import org.trailcase.explain.Cause;
import org.trailcase.explain.Explanation;
import org.trailcase.explain.Verdict;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;
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
        String colour = isRecordAlone(why) ? "muted" : look.colour();
        getStyleClass().addAll("verdict-band", colour);
        Label title = Rows.label(look.word(), "verdict-title", colour);
        title.setGraphic(look.shape("large-shape", colour));
        // Where both do not fit beside each other, what was recorded comes below.
        FlowPane head = new FlowPane(title, Looks.of(why.event().outcome()).badge("recorded: "));
        head.getStyleClass().add("verdict-head");
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, Rows.label(call(why), "mono"));
        traits(argument).ifPresent(getChildren()::add);
        getChildren().add(Rows.paragraph(when(why), "muted"));
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
        return switch (why.verdict()) {
            case CONFLICT -> time + " · log and policies differ";
            case UNDECIDED, NOT_AUTHORIZATION -> time;
            case ALLOWED, EXPLICIT_DENY, IMPLICIT_DENY ->
                why.event().outcome() == Outcome.UNKNOWN ? time : time + " · " + standing(why);
        };
    }

    // What AWS or the record says is no agreement of the policies: they agree only where they decide by themselves.
    private static String standing(Explanation why) {
        return switch (Agreement.of(why)) {
            case AGREES, AGREES_OTHER_LAYER ->
                isOtherKind(why) ? said(why) + "; by the policies in evidence " + policies(why) : "log agrees";
            case CONFLICT -> "log and policies differ";
            case DEPENDS ->
                decision(why) == Decision.UNDETERMINED
                        ? said(why) + ": the policies in evidence leave it open"
                        : said(why) + "; by the policies in evidence " + policies(why);
            case NO_POLICY_DATA, NOT_AUTHORIZATION -> said(why) + ": no policy of this call is in evidence";
        };
    }

    // AWS may know of an explicit deny where the policies in evidence merely allow nothing.
    private static boolean isOtherKind(Explanation why) {
        return why.verdict() == Verdict.EXPLICIT_DENY && decision(why) == Decision.IMPLICIT_DENY
                || why.verdict() == Verdict.IMPLICIT_DENY && decision(why) == Decision.EXPLICIT_DENY;
    }

    private static Decision decision(Explanation why) {
        return why.evaluation().map(Evaluation::decision).orElse(Decision.UNDETERMINED);
    }

    private static String policies(Explanation why) {
        return Cause.words(decision(why));
    }

    private static String said(Explanation why) {
        return why.stated().isPresent() || why.answered().isPresent() ? "AWS says so" : "the log says so";
    }

    // A colour says that something was found out; of such a call only its success is known.
    private static boolean isRecordAlone(Explanation why) {
        return why.verdict() == Verdict.ALLOWED
                && switch (Agreement.of(why)) {
                    case AGREES, AGREES_OTHER_LAYER, CONFLICT -> false;
                    case DEPENDS, NO_POLICY_DATA, NOT_AUTHORIZATION -> true;
                };
    }

    static String shortened(String resource) {
        String[] parts = resource.split(":", 6);
        return parts.length == 6 && parts[0].equals("arn") ? parts[5] : resource;
    }
}
