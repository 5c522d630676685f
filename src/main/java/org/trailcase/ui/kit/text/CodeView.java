package org.trailcase.ui.kit.text;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.TextFlow;

/// A long text with line numbers, of which only the lines in sight are nodes; or the difference between two texts.
public final class CodeView extends ListView<CodeView.Row> {

    /// One line as it is shown. `sign` is empty in a text and `+`, `−` or a blank in a difference.
    record Row(String before, String after, String sign, List<MarkedText.Piece> pieces, String colour) {}

    public CodeView() {
        getStyleClass().addAll("code-view", "policy-text");
        setCellFactory(_ -> new Cell());
        setAccessibleHelp("Lines of the policy");
    }

    /// Shows a text as it was received and goes to its first marked stretch; `colour` is the style class of the marks.
    public void show(MarkedText text, String colour) {
        List<MarkedText.Line> lines = text.lines();
        getItems()
                .setAll(lines.stream()
                        .map(line -> new Row(
                                Integer.toString(line.number()), "", "", line.pieces(), line.isMarked() ? colour : ""))
                        .toList());
        IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).isMarked())
                .findFirst()
                .ifPresent(this::goTo);
    }

    /// Shows what became of the lines of a text and goes to the first change.
    public void show(List<LineDiff.Line> difference) {
        getItems().setAll(difference.stream().map(CodeView::row).toList());
        IntStream.range(0, difference.size())
                .filter(at -> difference.get(at).kind() != LineDiff.Kind.SAME)
                .findFirst()
                .ifPresent(this::goTo);
    }

    private void goTo(int line) {
        getSelectionModel().select(line);
        scrollTo(Math.max(0, line - 2));
    }

    private static Row row(LineDiff.Line line) {
        String colour =
                switch (line.kind()) {
                    case SAME -> "";
                    case REMOVED -> "denied";
                    case ADDED -> "success";
                };
        return new Row(
                number(line.before()),
                number(line.after()),
                line.kind().sign(),
                List.of(new MarkedText.Piece(line.text(), false)),
                colour);
    }

    private static String number(int line) {
        return line == 0 ? "" : Integer.toString(line);
    }

    private static final class Cell extends ListCell<Row> {
        private static final double MARGIN = 2;

        Cell() {
            getStyleClass().setAll("code-cell");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            // As wide as the list and no wider: then a long line wraps.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeAll("tinted", "success", "denied", "implicit", "warning", "accent");
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            setGraphic(line(row));
            if (!row.colour().isEmpty()) {
                getStyleClass().addAll("tinted", row.colour());
            }
        }

        private HBox line(Row row) {
            HBox line = new HBox(number(row.before()));
            line.getStyleClass().add("policy-line");
            if (!row.sign().isEmpty()) {
                Label sign = new Label(row.sign());
                sign.getStyleClass().addAll("mono", "strong", "diff-sign");
                if (!row.colour().isEmpty()) {
                    sign.getStyleClass().add(row.colour());
                }
                line.getChildren().addAll(number(row.after()), sign);
            }
            TextFlow text = Pieces.flow(row.pieces(), row.colour());
            HBox.setHgrow(text, Priority.ALWAYS);
            line.getChildren().add(text);
            String spoken = row.pieces().stream()
                    .map(MarkedText.Piece::text)
                    .reduce("", String::concat);
            setAccessibleText((row.sign() + " " + spoken).strip());
            return line;
        }

        private static Label number(String text) {
            Label number = new Label(text);
            number.getStyleClass().addAll("line-number", "mono");
            return number;
        }

        @Override
        protected double computePrefHeight(double width) {
            if (getGraphic() instanceof HBox line) {
                double room = width > 0 ? width : getListView().getWidth();
                return Math.ceil(line.prefHeight(Math.max(1, room - snappedLeftInset() - snappedRightInset()))) + MARGIN;
            }
            return super.computePrefHeight(width);
        }
    }
}
