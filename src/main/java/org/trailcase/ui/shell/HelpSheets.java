package org.trailcase.ui.shell;

import java.util.Arrays;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.casefile.Program;
import org.trailcase.catalog.Catalog;
import org.trailcase.query.Field;
import org.trailcase.query.Term;
import org.trailcase.trail.Outcome;
import org.trailcase.ui.kit.Logo;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.command.Sheets;

/// What can be read about the program: the language of queries, and what the program is.
final class HelpSheets {
    private static final double LOGO = 40;

    private final Sheets sheets;

    HelpSheets(Sheets sheets) {
        this.sheets = sheets;
    }

    void queryLanguage() {
        VBox terms = new VBox();
        terms.getStyleClass().add("form");
        terms.getChildren().add(Rows.paragraph(
                "A query is a list of terms with blanks between; an event is shown when every term holds. OR in capital letters"
                        + " between terms asks for either, parentheses group, a minus before a term or a parenthesis turns it"
                        + " round. * stands for any letters, ? for one; between quotation marks both stand for themselves, and"
                        + " blanks belong to the value. = before a value asks for the whole of it: error:=AccessDenied."));
        terms.getChildren().add(Rows.caption("Terms by field"));
        Arrays.stream(Field.values()).forEach(field -> terms.getChildren().add(term(field.word() + ":", field.meaning())));
        terms.getChildren().add(Rows.caption("Other terms"));
        String outcomes = String.join(", ", Arrays.stream(Outcome.values()).map(Outcome::word).toList());
        terms.getChildren().addAll(
                term("outcome:", "how the call ended, as the log records it: " + outcomes),
                term("since:", "at this moment or later: 2026-03-14, 2026-03-14T09:00Z, 2026-03-14T09:00+01:00; UTC where no"
                        + " zone is given"),
                term("until:", "before this moment; a day counts whole"),
                term("at:", "in this day, minute or second; between:2026-03-14..2026-03-16 for a stretch"),
                term("ip:", "source address or range: 203.0.113.9, 203.0.113.0/24, or the service that called"),
                term("mark:", "marked with this name; mark:* for any mark"),
                term("note:", "a note on the event has this text"),
                term("by:", "this examiner put a mark or a note on the event"),
                term("cause:", "decided by a statement or for a reason that has this in its name"),
                term("verdict:", "the verdict: " + String.join(", ", Term.Verdict.WORDS)),
                term("readOnly", "AWS calls the event read-only; -readOnly leaves what may have changed something"),
                term("text", "any other word, or words in quotation marks, somewhere in the record"));
        terms.getChildren().add(Rows.caption("For example"));
        terms.getChildren().add(Rows.paragraph("principal:dba -readOnly (outcome:denied OR mark:*) since:2026-03-14", "mono"));
        show("Query language", Feather.SEARCH, terms);
    }

    void about() {
        VBox words = new VBox(
                new HBox(Logo.view(LOGO)),
                Rows.paragraph(Program.version(), "strong"),
                Rows.paragraph("Explains what happened in AWS accounts from their own records, without a connection."),
                Rows.paragraph("Licensed under the Apache License, Version 2.0. Not made or endorsed by Amazon."),
                Rows.caption("Catalog of actions"),
                Rows.paragraph(Catalog.load().provenance(), "muted"));
        words.getStyleClass().add("form");
        show("About Trailcase", Feather.INFO, words).getStyleClass().add("about-sheet");
    }

    private VBox show(String title, Feather icon, VBox content) {
        VBox sheet = new VBox();
        sheet.getStyleClass().add("help-sheet");
        Label words = Rows.label(title, "panel-title");
        words.setGraphic(Rows.icon(icon, "accent"));
        Button close = Rows.iconButton(Feather.X, "Close (Esc)", sheets::close);
        HBox head = new HBox(words, Rows.gap(), close);
        head.getStyleClass().add("sheet-head");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        sheet.getChildren().addAll(head, scroll);
        sheets.show(sheet, close);
        return sheet;
    }

    private static HBox term(String word, String meaning) {
        Label name = Rows.label(word, "mono", "form-label");
        Label said = Rows.paragraph(meaning);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row = new HBox(name, said);
        row.getStyleClass().add("form-row");
        return row;
    }
}
