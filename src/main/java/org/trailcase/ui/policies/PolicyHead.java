package org.trailcase.ui.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.casefile.EventRow;
import org.trailcase.policy.PolicySource;
import org.trailcase.ui.kit.CutText;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.Times;
import org.trailcase.ui.kit.chart.VersionTimes;

/// Which policy, as of when, and who says so.
final class PolicyHead extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final PoliciesModel model;
    private final Label title = Rows.label("", "panel-title", "strong");
    private final Label described = Rows.label("", "badge", "outlined");
    private final TextField at = new TextField();
    private final Label version = Rows.label("", "badge", "accent", "strong");
    private final FlowPane source = new FlowPane();
    private final Label mistake = Rows.paragraph("", "denied");
    private final Label why = Rows.paragraph("", "warning");

    PolicyHead(PoliciesModel model) {
        this.model = model;
        getStyleClass().add("policy-head");
        title.setGraphic(Rows.icon(Feather.FILE_TEXT, "accent"));
        title.setMinWidth(60);
        described.setMinWidth(40);
        at.getStyleClass().add("mono");
        at.setPrefColumnCount(25);
        at.setMinWidth(USE_PREF_SIZE);
        at.setAccessibleText("In force at this time, UTC");
        at.setTooltip(CutText.tooltip("The moment to look at, in UTC: 2026-03-14 09:13:27. Enter shows the text in force."));
        at.setOnAction(_ -> typed());
        version.setMinWidth(USE_PREF_SIZE);
        Button copy = new Button("Copy text", Rows.icon(Feather.COPY));
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(_ -> model.page().get().flatMap(page -> page.version().text()).ifPresent(Rows::copy));
        Label when = Rows.label("at", "muted");
        when.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(title, described, Rows.gap(), when, at, version, copy);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("policy-line-head");
        source.getStyleClass().add("policy-source");
        source.setMinWidth(0);
        why.setGraphic(Rows.icon(Feather.ALERT_TRIANGLE, "warning"));
        getChildren().addAll(line, source);
    }

    private void typed() {
        Optional<String> wrong = model.at(at.getText());
        at.pseudoClassStateChanged(WRONG, wrong.isPresent());
        mistake.setText(wrong.orElse(""));
        getChildren().remove(mistake);
        if (wrong.isPresent()) {
            getChildren().add(1, mistake);
        }
    }

    void fill(PolicyPage page) {
        title.setText(page.entry().title());
        CutText.whole(title, page.entry().timeline().name());
        described.setText(page.entry().described());
        CutText.whole(described, page.entry().timeline().attachedTo().isEmpty()
                ? page.entry().described()
                : page.entry().timeline().attachedTo());
        at.setText(Times.second(page.at()));
        at.pseudoClassStateChanged(WRONG, false);
        version.setText(page.version().label());
        source.getChildren().setAll(source(page));
        getChildren().removeAll(mistake, why);
        warning(page).ifPresent(words -> {
            why.setText(words);
            getChildren().add(why);
        });
    }

    // A pane that flows is as wide as its widest part, unless that part gives way.
    private Label fitting(String text) {
        Label label = Rows.label(text);
        label.maxWidthProperty().bind(source.widthProperty());
        return label;
    }

    private List<Node> source(PolicyPage page) {
        List<Node> parts = new ArrayList<>();
        PolicySource from = page.version().source();
        parts.add(Rows.label(lasting(page.version()), "muted"));
        if (from.eventId().isPresent()) {
            parts.add(fitting(
                    page.event().map(PolicyHead::words).orElse("told by event " + from.eventId().get())));
            Hyperlink show = new Hyperlink("Show event");
            show.setGraphic(Rows.icon(Feather.GIT_COMMIT, "accent"));
            show.setTooltip(CutText.tooltip("Selects event " + from.eventId().get() + " in the table of events"));
            show.setOnAction(_ -> model.showEvent(from.eventId().get()));
            parts.add(show);
        } else if (!from.exhibit().isEmpty()) {
            String file = from.exhibit().substring(from.exhibit().lastIndexOf('/') + 1);
            Label exhibit = fitting(
                    "from " + file + from.moment(Times::second).map(time -> ", as of " + time).orElse(""));
            CutText.whole(exhibit, from.exhibit() + "\nsha256 " + from.sha256() + "\n" + from.pointer());
            parts.add(exhibit);
        }
        return parts;
    }

    // Where there is no text, its place says why.
    private static Optional<String> warning(PolicyPage page) {
        if (page.version().text().isPresent() && !page.version().why().isEmpty()) {
            return Optional.of(page.version().why());
        }
        return page.times()
                .at(page.at())
                .filter(one -> one.state() == VersionTimes.State.STALE)
                .map(_ -> "The trail in this case does not reach from that evidence to this time: a change in between"
                        + " would not be seen.");
    }

    private static String lasting(PolicyVersion version) {
        String held = version.isCertain() ? "in force" : "perhaps in force";
        String state = version.text().isPresent() ? held : version.isNone() ? "not there" : "not known";
        if (version.from().isEmpty() && version.until().isEmpty()) {
            return state + " as far as the evidence reaches";
        }
        return state
                + version.from().map(from -> " since " + Times.second(from)).orElse("")
                + version.until().map(until -> " until " + Times.second(until)).orElse("");
    }

    private static String words(EventRow event) {
        return "by %s of %s, %s".formatted(event.name(), event.who().label(), Times.second(event.time()));
    }
}
