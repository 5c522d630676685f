package org.trailcase.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.casefile.Defect;
import org.trailcase.casefile.Refusal;
import org.trailcase.intake.Receipt;
import org.trailcase.ui.kit.Job;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.command.Sheets;
import org.trailcase.work.Problem;

/// How an import goes and how it ended: read, read in part, refused, already there.
final class ImportSheet extends VBox {
    private static final int MOST = 200;

    private final Sheets sheets;
    private final Label state = Rows.label("Looking for files", "strong");
    private final Label what = Rows.label("", "muted");
    private final ProgressBar bar = new ProgressBar();
    private final VBox results = new VBox();
    private final Button stop = new Button("Stop");
    private final Button away = new Button("Continue in background");
    private final Label hint = Rows.label("Stop keeps every file that is complete.", "muted");

    private final Label meanwhile = Rows.label("In the background, it leaves the case usable", "muted");

    private Consumer<Refusal> onAttach = _ -> {};
    private boolean ended;

    ImportSheet(Sheets sheets, String caseName) {
        this.sheets = sheets;
        getStyleClass().add("import-sheet");
        Label title = Rows.label("Import into " + caseName, "panel-title");
        title.setGraphic(Rows.icon(Feather.UPLOAD, "accent"));
        HBox head = new HBox(title, Rows.gap(), meanwhile);
        head.getStyleClass().add("sheet-head");
        bar.setMaxWidth(Double.MAX_VALUE);
        results.getStyleClass().add("results");
        ScrollPane scroll = new ScrollPane(results);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        what.managedProperty().bind(what.textProperty().isNotEmpty());
        VBox body = new VBox(state, bar, what, scroll);
        body.getStyleClass().add("form");
        VBox.setVgrow(body, Priority.ALWAYS);
        away.getStyleClass().add("primary");
        away.setOnAction(_ -> sheets.close());
        HBox foot = new HBox(hint, Rows.gap(), stop, away);
        foot.getStyleClass().add("sheet-foot");
        getChildren().addAll(head, body, foot);
    }

    /// Called for a refused policy document of which the person can tell what it hangs on.
    void setOnAttach(Consumer<Refusal> listener) {
        onAttach = listener;
    }

    void open() {
        sheets.show(this, away);
    }

    /// Shows how far the import is. `takeUp` is called after a stop: what was complete is in the case.
    void follow(Job job, Runnable takeUp) {
        if (ended) {
            return;
        }
        bar.progressProperty().bind(job.fraction());
        what.textProperty().bind(job.what());
        job.what().subscribe(now -> {
            if (!now.isEmpty()) {
                state.setText("Reading files");
            }
        });
        stop.setOnAction(_ -> {
            job.cancel();
            stopped();
            takeUp.run();
        });
    }

    private void stopped() {
        end("Stopped", List.of(Rows.paragraph("The files that were complete are in the case.")));
    }

    void failed(Problem problem) {
        end("Not finished", List.of(Rows.paragraph(String.valueOf(problem.getMessage()), "denied")));
    }

    void ended(Receipt receipt) {
        if (receipt.exhibits() + receipt.alreadyPresent() + receipt.refused().size() == 0) {
            end("Nothing to import", List.of(Rows.paragraph("There is no file in what was chosen; check the folder.", "denied")));
            return;
        }
        List<Node> nodes = new ArrayList<>();
        Receipt.Files files = receipt.files();
        VBox read = box();
        line(read, "CloudTrail log files", files.trail(), number(receipt.records(), "record", "records") + ", " + number(receipt.events(), "event", "events"));
        line(read, "Policy exports", files.policy(), number(receipt.policies(), "policy", "policies"));
        line(read, "Findings", files.finding(), number(receipt.said().findings(), "finding", "findings"));
        line(read, "Credential reports", files.credential(), number(receipt.said().credentials(), "user", "users"));
        line(read, "AWS's own answers", files.answer(), number(receipt.said().answers(), "decision", "decisions"));
        line(read, "Digests", files.digest(), "");
        line(read, "Public keys and signatures of digests", files.key() + files.signature(), "");
        if (receipt.exhibits() > 0) {
            nodes.add(Rows.caption("Read", Rows.label("recognised by content, file names are not trusted", "muted")));
            nodes.add(read);
        }
        if (receipt.alreadyPresent() + receipt.duplicates() > 0) {
            nodes.add(Rows.paragraph(again(receipt), "muted"));
        }
        if (!receipt.defects().isEmpty()) {
            nodes.add(Rows.caption(number(receipt.defects().size(), "record", "records") + " could not be read"));
            nodes.add(defects(receipt.defects()));
        }
        if (!receipt.refused().isEmpty()) {
            nodes.add(Rows.caption(files(receipt.refused().size()) + " refused",
                    Rows.label("listed in the case and in the report", "muted")));
            nodes.add(refusals(receipt.refused()));
        }
        end(receipt.exhibits() == 0 ? "No new file" : files(receipt.exhibits()) + " read", nodes);
    }

    private void end(String words, List<Node> nodes) {
        ended = true;
        bar.progressProperty().unbind();
        bar.setVisible(false);
        bar.setManaged(false);
        what.textProperty().unbind();
        what.setText("");
        state.setText(words);
        results.getChildren().setAll(nodes);
        stop.setVisible(false);
        hint.setText("");
        meanwhile.setText("");
        away.setText("Done");
    }

    private static VBox box() {
        VBox box = new VBox();
        box.getStyleClass().addAll("boxed", "misses");
        return box;
    }

    private static void line(VBox box, String kind, int files, String detail) {
        if (files > 0) {
            Label name = Rows.label(kind, "strong");
            name.setGraphic(Rows.icon(Feather.CHECK_CIRCLE, "success"));
            HBox row = new HBox(name, Rows.gap(), Rows.label(detail, "muted"), Rows.label(files(files)));
            row.getStyleClass().add("layer");
            box.getChildren().add(row);
        }
    }

    private static String files(int count) {
        return number(count, "file", "files");
    }

    private static String number(long count, String one, String several) {
        return count == 1 ? "1 " + one : "%,d %s".formatted(count, several);
    }

    private static String again(Receipt receipt) {
        List<String> parts = new ArrayList<>();
        if (receipt.alreadyPresent() > 0) {
            int files = receipt.alreadyPresent();
            parts.add("%s %s in the case already, with the same hash".formatted(files(files), files == 1 ? "was" : "were"));
            if (receipt.toldAgain() > 0) {
                parts.add("%,d of them told something new of policies under another name, place or time"
                        .formatted(receipt.toldAgain()));
            }
        }
        if (receipt.duplicates() > 0) {
            long events = receipt.duplicates();
            parts.add((events == 1 ? "1 event was in the case already and is" : "%,d events were in the case already and are".formatted(events))
                    + " counted once");
        }
        return String.join("; ", parts) + ".";
    }

    // A whole file of the wrong kind is one line, not one for each of its records.
    private static VBox defects(List<Defect> defects) {
        VBox box = box();
        Map<List<String>, List<Defect>> alike = defects.stream()
                .collect(Collectors.groupingBy(
                        defect -> List.of(defect.exhibit(), defect.reason()), LinkedHashMap::new, Collectors.toList()));
        alike.values().stream().limit(MOST).forEach(group -> box.getChildren()
                .add(entry(group.getFirst().exhibit(), words(group), Feather.ALERT_TRIANGLE, "warning")));
        return box;
    }

    private static String words(List<Defect> group) {
        Defect first = group.getFirst();
        if (group.size() > 1) {
            return "%s (%,d records, the first is number %,d)".formatted(first.reason(), group.size(), first.ordinal());
        }
        return first.ordinal() < 0 ? first.reason() : "%s (record %,d)".formatted(first.reason(), first.ordinal());
    }

    private VBox refusals(List<Refusal> refusals) {
        VBox box = box();
        refusals.stream().limit(MOST).forEach(refusal -> box.getChildren()
                .add(Unattached.isOne(refusal)
                        ? unattached(refusal)
                        : entry(refusal.path(), refusal.reason(), Feather.X, "denied")));
        return box;
    }

    private HBox unattached(Refusal refusal) {
        Button tell = new Button("Say what it hangs on…", Rows.icon(Feather.LINK));
        tell.setMinWidth(USE_PREF_SIZE);
        tell.setOnAction(_ -> onAttach.accept(refusal));
        HBox row = entry(refusal.path(), Unattached.words(refusal), Feather.X, "denied");
        row.getChildren().addAll(Rows.gap(), tell);
        return row;
    }

    private static HBox entry(String path, String reason, Feather icon, String colour) {
        VBox words = new VBox(Rows.label(path.substring(path.lastIndexOf('/') + 1), "mono", "strong"), Rows.paragraph(reason));
        HBox row = new HBox(Rows.icon(icon, colour), words);
        row.getStyleClass().add("fact");
        return row;
    }
}
