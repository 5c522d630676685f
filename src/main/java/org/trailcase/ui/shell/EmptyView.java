package org.trailcase.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.state.Settings;

/// Where a person begins: drop something, open or make a case, or go on with a recent one.
final class EmptyView extends StackPane {
    private final Workbench workbench;
    private final Settings settings;
    private final VBox recent = new VBox();

    EmptyView(Workbench workbench, Settings settings, List<Path> samples, Jobs jobs) {
        this.workbench = workbench;
        this.settings = settings;
        getStyleClass().add("empty-view");
        Label question = Rows.paragraph("Which statement allowed it, and which denied it?", "page-title");
        VBox column = new VBox(
                question,
                Rows.paragraph("Begin with a case. Logs and policies are read where they lie and are never changed.", "muted"),
                place(),
                recent,
                samples(samples),
                new RunningJobs(jobs),
                foot());
        column.getStyleClass().add("empty-column");
        column.setMaxWidth(Region.USE_PREF_SIZE);
        StackPane middle = new StackPane(column);
        middle.setAlignment(Pos.TOP_CENTER);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        getChildren().add(scroll);
        fillRecent();
    }

    private Node place() {
        Label words = Rows.label("Drop logs, policies or a case file here", "strong");
        Button make = new Button("New case…", Rows.icon(Feather.PLUS, "on-accent"));
        make.getStyleClass().add("primary");
        make.setOnAction(_ -> workbench.newCase());
        Button open = new Button("Open case…", Rows.icon(Feather.FOLDER));
        open.setOnAction(_ -> workbench.chooseCase());
        HBox buttons = new HBox(make, open);
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER);
        VBox place = new VBox(Rows.icon(Feather.UPLOAD, "large-icon", "muted"), words, buttons);
        place.setAlignment(Pos.CENTER);
        place.getStyleClass().add("drop-place");
        return place;
    }

    private void fillRecent() {
        List<Path> paths = settings.recent();
        recent.getStyleClass().setAll("part");
        recent.setVisible(!paths.isEmpty());
        recent.setManaged(!paths.isEmpty());
        Hyperlink clear = new Hyperlink("Clear list");
        clear.setOnAction(_ -> {
            settings.forgetRecent();
            fillRecent();
        });
        VBox box = new VBox();
        box.getStyleClass().addAll("boxed", "misses");
        paths.stream().map(this::line).forEach(box.getChildren()::add);
        recent.getChildren().setAll(Rows.caption("Recent cases", clear), box);
    }

    private VBox samples(List<Path> folders) {
        VBox box = new VBox();
        box.getStyleClass().addAll("boxed", "misses");
        folders.stream().map(this::sample).forEach(box.getChildren()::add);
        VBox part = new VBox(Rows.caption("Sample cases", Rows.label("invented, to learn with", "muted")), box);
        part.getStyleClass().setAll("part");
        part.setVisible(!folders.isEmpty());
        part.setManaged(!folders.isEmpty());
        return part;
    }

    private HBox sample(Path folder) {
        Hyperlink name = new Hyperlink(SampleCases.title(folder));
        name.getStyleClass().add("strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setOnAction(_ -> workbench.openSample(folder));
        HBox row = new HBox(name, Rows.label("becomes a case file of its own", "muted"));
        row.getStyleClass().add("layer");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox line(Path path) {
        boolean there = Files.isRegularFile(path);
        Hyperlink name = new Hyperlink(String.valueOf(path.getFileName()));
        name.getStyleClass().add("strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setDisable(!there);
        name.setOnAction(_ -> workbench.openCase(path));
        Label folder = Rows.label(String.valueOf(path.getParent()), "muted");
        Label state = Rows.label(there ? "" : "file moved or removed", "warning");
        state.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(name, folder, Rows.gap(), state);
        row.getStyleClass().add("layer");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node foot() {
        Label words = Rows.label("Works without a connection. Nothing leaves this computer.", "muted");
        words.setGraphic(Rows.icon(Feather.LOCK, "muted"));
        return words;
    }
}
