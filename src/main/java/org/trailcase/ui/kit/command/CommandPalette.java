package org.trailcase.ui.kit.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Finds whatever can be done or gone to by a few letters of its name.
public final class CommandPalette extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int MOST = 40;

    private final Sheets sheets;
    private final List<PaletteEntry.Source> sources;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final List<HBox> rows = new ArrayList<>();
    private List<PaletteEntry> entries = List.of();
    private int selected;

    /// `prompt` says what can be found.
    public CommandPalette(Sheets sheets, String prompt, List<PaletteEntry.Source> sources) {
        this.sheets = sheets;
        this.sources = List.copyOf(sources);
        getStyleClass().add("palette");
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        HBox.setHgrow(field, Priority.ALWAYS);
        count.getStyleClass().add("muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        FontIcon icon = new FontIcon(Feather.SEARCH);
        icon.getStyleClass().add("muted");
        HBox head = new HBox(icon, field, count);
        head.getStyleClass().add("palette-head");
        head.setAlignment(Pos.CENTER_LEFT);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.getStyleClass().add("palette-scroll");
        getChildren().addAll(head, scroll, foot());
        field.textProperty().subscribe(_ -> find());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// All commands as entries; asked anew each time, since what stands in their way changes.
    public static PaletteEntry.Source of(List<Command> commands) {
        return _ -> commands.stream().map(PaletteEntry::of).toList();
    }

    public void open() {
        field.clear();
        find();
        sheets.show(this, field);
    }

    private static HBox foot() {
        HBox foot = new HBox(
                KeyCaps.cap("↑"),
                KeyCaps.cap("↓"),
                new Label("move"),
                KeyCaps.cap("Enter"),
                new Label("run"),
                KeyCaps.cap("Esc"),
                new Label("close"));
        foot.getStyleClass().add("sheet-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void find() {
        String typed = field.getText().strip();
        entries = sources.stream()
                .flatMap(source -> source.apply(typed).stream()
                        .filter(entry -> entry.fits(typed))
                        .sorted(Comparator.comparing(entry -> PaletteEntry.find(entry.name(), typed) < 0)))
                .limit(MOST)
                .toList();
        count.setText(entries.size() == 1 ? "1 result" : entries.size() + " results");
        fill(typed);
        select(0);
    }

    private void fill(String typed) {
        list.getChildren().clear();
        rows.clear();
        String group = "";
        for (PaletteEntry entry : entries) {
            if (!entry.group().equals(group)) {
                group = entry.group();
                Label heading = new Label(group);
                heading.getStyleClass().add("caption");
                list.getChildren().add(heading);
            }
            HBox row = row(entry, typed);
            rows.add(row);
            list.getChildren().add(row);
        }
        if (entries.isEmpty()) {
            Label none = new Label("Nothing is called that. Try fewer letters.");
            none.getStyleClass().addAll("muted", "palette-none");
            list.getChildren().add(none);
        }
    }

    private HBox row(PaletteEntry entry, String typed) {
        FontIcon icon = new FontIcon(entry.icon());
        icon.getStyleClass().add("small-icon");
        Label detail = new Label(entry.detail());
        detail.getStyleClass().add("muted");
        detail.setMinWidth(0);
        HBox.setHgrow(detail, Priority.ALWAYS);
        detail.setMaxWidth(Double.MAX_VALUE);
        TextFlow name = name(entry.name(), typed);
        HBox row = new HBox(icon, name, detail, KeyCaps.of(entry.keys()));
        row.getStyleClass().add("palette-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setFillHeight(false);
        row.setAccessibleText(entry.name() + ", " + entry.detail());
        row.setOnMouseClicked(_ -> run(entry));
        return row;
    }

    // The letters that matched are marked by weight as well as by colour.
    private static TextFlow name(String name, String typed) {
        int at = typed.isEmpty() ? -1 : PaletteEntry.find(name, typed);
        TextFlow flow = new TextFlow();
        flow.setMinWidth(Region.USE_PREF_SIZE);
        if (at < 0) {
            flow.getChildren().add(text(name, "plain"));
        } else {
            int end = at + typed.length();
            flow.getChildren().addAll(
                    text(name.substring(0, at), "plain"),
                    text(name.substring(at, end), "matched"),
                    text(name.substring(end), "plain"));
        }
        return flow;
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> select(selected + 1);
            case UP -> select(selected - 1);
            case PAGE_DOWN -> select(selected + 8);
            case PAGE_UP -> select(selected - 8);
            case ENTER -> {
                if (selected < entries.size()) {
                    run(entries.get(selected));
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int wanted) {
        selected = rows.isEmpty() ? 0 : Math.clamp(wanted, 0, rows.size() - 1);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).pseudoClassStateChanged(SELECTED, i == selected);
        }
        if (!rows.isEmpty()) {
            field.setAccessibleHelp(rows.get(selected).getAccessibleText());
            reveal(rows.get(selected));
        }
    }

    private void reveal(HBox row) {
        double hidden = list.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            double middle = row.getBoundsInParent().getCenterY() - scroll.getViewportBounds().getHeight() / 2;
            scroll.setVvalue(Math.clamp(middle / hidden, 0.0, 1.0));
        }
    }

    private void run(PaletteEntry entry) {
        sheets.close();
        entry.action().run();
    }
}
