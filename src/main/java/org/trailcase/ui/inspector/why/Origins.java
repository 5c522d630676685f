package org.trailcase.ui.inspector.why;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.policy.PolicySource;
import org.trailcase.ui.kit.CutText;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.Times;

/// Who says that a policy was in force: an event of the trail, which can be gone to, or an exhibit.
final class Origins {
    private final Argument argument;
    private final Consumer<String> showEvent;

    Origins(Argument argument, Consumer<String> showEvent) {
        this.argument = argument;
        this.showEvent = showEvent;
    }

    FlowPane of(PolicySource source) {
        Label words = Rows.label(words(source), "muted");
        words.setGraphic(Rows.icon(Feather.GIT_COMMIT, "muted"));
        words.setGraphicTextGap(5);
        CutText.whole(words, source.exhibit() + (source.pointer().isEmpty() ? "" : "\n" + source.pointer()));
        FlowPane line = new FlowPane(words);
        line.getStyleClass().add("origin");
        line.setAlignment(Pos.CENTER_LEFT);
        source.eventId().ifPresent(id -> {
            Hyperlink show = new Hyperlink("Show event");
            show.setTooltip(CutText.tooltip("Selects event " + id));
            show.setOnAction(_ -> showEvent.accept(id));
            line.getChildren().add(show);
        });
        return line;
    }

    private String words(PolicySource source) {
        return argument.event(source)
                .map(event -> "in force since %s by %s, %s"
                        .formatted(event.name(), event.who().label(), Times.second(event.time())))
                .orElseGet(() -> source.asOf().map(time -> "as of " + Times.second(time) + ", ").orElse("") + "from "
                        + source.exhibit().substring(source.exhibit().lastIndexOf('/') + 1));
    }
}
