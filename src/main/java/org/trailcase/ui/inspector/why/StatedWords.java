package org.trailcase.ui.inspector.why;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.explain.Explanation;
import org.trailcase.trail.Denial;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.text.MarkedText;
import org.trailcase.ui.kit.text.QuotedText;

/// What AWS itself said, verbatim, with the words that give the cause underlined.
final class StatedWords {
    private StatedWords() {}

    static Optional<VBox> of(Explanation why) {
        String message = why.event().errorMessage().orElse("");
        String code = why.event().errorCode().orElse("");
        if (message.isEmpty() && code.isEmpty()) {
            return Optional.empty();
        }
        VBox words = new VBox(
                Rows.caption("AWS's own words", Rows.label(code, "mono", "muted")),
                quoted(why, Denial.folded(message)));
        words.getStyleClass().add("part");
        if (!Denial.folded(message).equals(message)) {
            words.getChildren().add(unfolding(why, message, words));
        }
        Optional<Denial> denial = Denial.parse(message);
        boolean encoded = denial.flatMap(Denial::encoded).isPresent();
        boolean cut = denial.filter(Denial::cut).isPresent();
        if (encoded && cut) {
            words.getChildren().add(Rows.paragraph(
                    "CloudTrail cut the encoded part of the message at 1 KB: what is left of it cannot be decoded.",
                    "muted"));
        } else if (encoded && why.answered().isEmpty()) {
            words.getChildren().add(Rows.paragraph(
                    "Part of the message is encoded. Only AWS can open it (sts:DecodeAuthorizationMessage), not this"
                            + " computer without a connection.",
                    "muted"));
        } else if (cut) {
            words.getChildren().add(Rows.paragraph("CloudTrail cut the message; more may have been said.", "muted"));
        }
        return Optional.of(words);
    }

    private static QuotedText quoted(Explanation why, String message) {
        return new QuotedText(
                marked(why, message.isEmpty() ? "(no message)" : message),
                Looks.of(why.verdict()).colour());
    }

    // An encoded part of many lines would push the layers out of sight.
    private static HBox unfolding(Explanation why, String message, VBox words) {
        ToggleButton whole = new ToggleButton("Show the whole message");
        whole.selectedProperty().subscribe(open -> {
            whole.setText(open ? "Show less of it" : "Show the whole message");
            words.getChildren().set(1, quoted(why, open ? message : Denial.folded(message)));
        });
        Button copy = new Button("Copy encoded part", Rows.icon(Feather.COPY));
        copy.setOnAction(_ -> Denial.parse(message).flatMap(Denial::encoded).ifPresent(Rows::copy));
        HBox buttons = new HBox(whole, copy);
        buttons.getStyleClass().add("buttons");
        return buttons;
    }

    private static MarkedText marked(Explanation why, String message) {
        return new MarkedText(
                message,
                why.stated()
                        .flatMap(Denial::reason)
                        .map(reason -> stretch(message, reason))
                        .orElse(List.of()));
    }

    private static List<MarkedText.Stretch> stretch(String message, String reason) {
        int at = message.indexOf(reason);
        return at < 0 ? List.of() : List.of(new MarkedText.Stretch(at, at + reason.length()));
    }
}
