package org.trailcase.ui.inspector.why;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.explain.CauseNames;
import org.trailcase.explain.DecidingStatement;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.evaluate.Finding;
import org.trailcase.ui.kit.CutText;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.Times;

/// Who says that a policy was in force: an event of the trail, which can be gone to, or an exhibit.
final class Origins {
    private final Argument argument;
    private final Doors doors;

    Origins(Argument argument, Doors doors) {
        this.argument = argument;
        this.doors = doors;
    }

    /// Goes to the event with this id.
    void show(String eventId) {
        doors.event().accept(eventId);
    }

    HBox of(AttachedPolicy policy) {
        PolicySource source = policy.source();
        Label words = Rows.paragraph(words(source), "muted");
        words.setTooltip(CutText.tooltip(source.exhibit() + (source.pointer().isEmpty() ? "" : "\n" + source.pointer())));
        VBox said = new VBox(words, links(policy));
        HBox line = new HBox(Rows.icon(Feather.GIT_COMMIT, "muted"), said);
        line.getStyleClass().add("origin");
        return line;
    }

    /// Leads to all events that these statements decided, one link each.
    HBox decided(List<Finding> findings) {
        HBox links = new HBox();
        links.getStyleClass().add("origin-links");
        for (Finding finding : findings) {
            String name = CauseNames.of(DecidingStatement.of(finding));
            Hyperlink all = new Hyperlink(
                    findings.size() == 1 ? "All events that it decided" : "All that " + finding.statement().title() + " decided");
            all.setTooltip(CutText.tooltip("Asks for cause:" + name));
            all.setOnAction(_ -> doors.cause().accept(name));
            links.getChildren().add(all);
        }
        return links;
    }

    private HBox links(AttachedPolicy policy) {
        HBox links = new HBox();
        links.getStyleClass().add("origin-links");
        policy.source().eventId().ifPresent(id -> {
            Hyperlink show = new Hyperlink("Show event");
            show.setTooltip(CutText.tooltip("Selects event " + id));
            show.setOnAction(_ -> show(id));
            links.getChildren().add(show);
        });
        Hyperlink versions = new Hyperlink("Policy over time");
        versions.setTooltip(CutText.tooltip("Opens the policy in the tab Policies, as it stood at the time of the call"));
        versions.setOnAction(_ -> doors.policy().accept(policy));
        links.getChildren().add(versions);
        return links;
    }

    private String words(PolicySource source) {
        return argument.event(source)
                .map(event -> "in force since %s by %s, %s"
                        .formatted(event.name(), event.who().label(), Times.second(event.time())))
                .orElseGet(() -> source.moment(Times::second).map(time -> "as of " + time + ", ").orElse("") + "from "
                        + source.exhibit().substring(source.exhibit().lastIndexOf('/') + 1));
    }
}
