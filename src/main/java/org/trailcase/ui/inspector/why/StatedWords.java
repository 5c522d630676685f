package org.trailcase.ui.inspector.why;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;
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
                new QuotedText(marked(why, message.isEmpty() ? "(no message)" : message), Looks.of(why.verdict()).colour()));
        words.getStyleClass().add("part");
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
