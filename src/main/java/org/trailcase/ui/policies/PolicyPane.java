package org.trailcase.ui.policies;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.trailcase.check.CheckFinding;
import org.trailcase.ui.kit.Palette;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.Times;
import org.trailcase.ui.kit.chart.VersionBand;
import org.trailcase.ui.kit.text.CodeView;
import org.trailcase.ui.kit.text.LaidOut;
import org.trailcase.ui.kit.text.LineDiff;
import org.trailcase.ui.kit.text.MarkedText;

/// One policy: head, band of versions, then the text or the difference beside the findings.
final class PolicyPane extends VBox {
    private final PoliciesModel model;
    private final PolicyHead head;
    private final VersionBand band;
    private final CodeView code = new CodeView();
    private final FindingsPane findings = new FindingsPane(this::mark);
    private final ToggleButton text = toggle("Text");
    private final ToggleButton difference = toggle("Difference");
    private final MenuButton against = new MenuButton();
    private final Label said = Rows.label("", "muted");
    private final Label added = Rows.label("", "success", "strong");
    private final Label removed = Rows.label("", "denied", "strong");
    private final Label none = Rows.paragraph("", "muted", "page");
    private final StackPane front = new StackPane();
    private Optional<PolicyPage> shown = Optional.empty();

    PolicyPane(PoliciesModel model, ObservableValue<Palette> palette) {
        this.model = model;
        this.head = new PolicyHead(model);
        this.band = new VersionBand(palette);
        band.setOnMoment(model::at);
        getStyleClass().add("policy-pane");
        ToggleGroup group = new ToggleGroup();
        List.of(text, difference).forEach(one -> {
            one.setToggleGroup(group);
            one.setOnAction(_ -> {
                one.setSelected(true);
                shown.ifPresent(this::fillFront);
            });
        });
        text.setSelected(true);
        VBox.setVgrow(front, Priority.ALWAYS);
        VBox left = new VBox(bar(), front);
        left.setMinWidth(180);
        findings.setMinWidth(140);
        SplitPane body = new SplitPane(left, findings);
        SplitPane.setResizableWithParent(findings, false);
        body.setDividerPositions(0.68);
        body.getStyleClass().add("policy-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox strip = new VBox(band);
        strip.getStyleClass().add("version-strip");
        getChildren().addAll(head, strip, body);
    }

    private static ToggleButton toggle(String title) {
        ToggleButton toggle = new ToggleButton(title);
        toggle.getStyleClass().add("reads");
        toggle.setMinWidth(USE_PREF_SIZE);
        return toggle;
    }

    private HBox bar() {
        against.setMinWidth(USE_PREF_SIZE);
        against.getStyleClass().add("against");
        added.setMinWidth(USE_PREF_SIZE);
        removed.setMinWidth(USE_PREF_SIZE);
        HBox bar = new HBox(text, difference, against, said, Rows.gap(), added, removed);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("pane-head");
        return bar;
    }

    void fill(PolicyPage page) {
        shown = Optional.of(page);
        head.fill(page);
        band.times().set(page.times());
        findings.fill(page.findings(), page.version().text().orElse(""));
        boolean comparable = page.comparison().isPresent();
        difference.setDisable(!comparable);
        if (!comparable) {
            text.setSelected(true);
        }
        against.getItems().setAll(page.entry().versions().stream()
                .filter(one -> one.text().isPresent() && one.number() != page.version().number())
                .map(this::choice)
                .toList());
        fillFront(page);
    }

    private MenuItem choice(PolicyVersion version) {
        MenuItem item = new MenuItem(
                version.label() + version.from().map(from -> ", from " + Times.second(from)).orElse(", from the beginning"));
        item.setOnAction(_ -> model.compareWith(version));
        return item;
    }

    private void fillFront(PolicyPage page) {
        boolean compares = difference.isSelected() && page.comparison().isPresent();
        List.of(against, added, removed).forEach(one -> {
            one.setVisible(compares);
            one.setManaged(compares);
        });
        if (compares) {
            compare(page, page.comparison().orElseThrow());
        } else {
            showText(page);
        }
    }

    private void compare(PolicyPage page, PolicyPage.Comparison comparison) {
        PolicyVersion other = comparison.before().index() == page.version().index() ? comparison.after() : comparison.before();
        against.setText("with " + other.label());
        said.setText("%s → %s, %s".formatted(
                comparison.before().label(),
                comparison.after().label(),
                comparison.difference().alike().orElse("members in one order")));
        added.setText("+" + LineDiff.count(comparison.lines(), LineDiff.Kind.ADDED));
        removed.setText("−" + LineDiff.count(comparison.lines(), LineDiff.Kind.REMOVED) + " lines");
        code.show(comparison.lines());
        front.getChildren().setAll(code);
    }

    private void showText(PolicyPage page) {
        if (page.version().text().isEmpty()) {
            said.setText("");
            none.setText(page.version().why().isEmpty() ? "No text is known of this time." : page.version().why());
            front.getChildren().setAll(none);
            return;
        }
        String received = page.version().text().get();
        said.setText((LaidOut.isNeeded(received) ? "received on one line, set out here" : "as received")
                + (difference.isDisable() ? "; the only text" : ""));
        code.show(MarkedText.plain(shownText(received)), "");
        front.getChildren().setAll(code);
    }

    private static String shownText(String received) {
        return LaidOut.isNeeded(received) ? LaidOut.of(received).text() : received;
    }

    private void mark(CheckFinding finding) {
        shown.flatMap(page -> page.version().text()).ifPresent(whole -> {
            text.setSelected(true);
            shown.ifPresent(this::fillFront);
            MarkedText.Stretch place = LaidOut.isNeeded(whole)
                    ? LaidOut.of(whole).stretch(finding.span().start(), finding.span().end())
                    : new MarkedText.Stretch(finding.span().start(), finding.span().end());
            code.show(new MarkedText(shownText(whole), List.of(place)), colour(finding));
        });
    }

    private static String colour(CheckFinding finding) {
        return switch (finding.severity()) {
            case ERROR -> "denied";
            case WARNING, NOTE -> "warning";
        };
    }
}
