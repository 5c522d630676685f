package org.trailcase.ui.kit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.work.Problem;

/// A table over any number of rows that costs the same at every place.
///
/// JavaFX's own virtual flow counts from row 0 on each layout; this view keeps a position instead, and nodes for the
/// rows in sight only. The keyboard moves a current row and a current column; several rows may be selected.
public final class VirtualTable<R> extends Region {
    private final List<Column<R>> columns;
    private final Geometry geometry;
    private final RowWindow<R> window;
    private final Selection selection = new Selection();
    private final TableHeader header;
    private final Pane body = new Pane();
    private final Pane headerClip = new Pane();
    private final List<TableRow<R>> rows = new ArrayList<>();
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final Label ruler = new Label("0");
    private final Label placeholder = new Label();
    private double top;
    private int currentColumn;
    private boolean ascending = true;
    private boolean layingBars;
    private BiConsumer<Column<R>, Boolean> onSort = (_, _) -> {};
    private Runnable onOpen = () -> {};

    public VirtualTable(List<Column<R>> columns, Jobs jobs, Consumer<Problem> onProblem) {
        this.columns = List.copyOf(columns);
        this.geometry = new Geometry(columns);
        this.window = new RowWindow<>(jobs, onProblem);
        this.header = new TableHeader(columns, geometry, this::sortBy, this::requestLayout, this::widest);
        build();
        new TableKeys(this).install();
        selection.revision().subscribe(_ -> refresh());
    }

    private void build() {
        getStyleClass().add("virtual-table");
        body.getStyleClass().add("virtual-body");
        placeholder.getStyleClass().add("placeholder");
        placeholder.setWrapText(true);
        headerClip.getChildren().add(header);
        down.setOrientation(Orientation.VERTICAL);
        across.setOrientation(Orientation.HORIZONTAL);
        for (Region clipped : List.of(body, headerClip)) {
            Rectangle clip = new Rectangle();
            clip.widthProperty().bind(clipped.widthProperty());
            clip.heightProperty().bind(clipped.heightProperty());
            clipped.setClip(clip);
        }
        ruler.setVisible(false);
        getChildren().addAll(headerClip, body, down, across, placeholder, ruler);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        down.valueProperty().subscribe(value -> dragged(value.doubleValue()));
        across.valueProperty().subscribe(_ -> requestLayout());
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        body.setOnMousePressed(this::press);
        body.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && rowAt(event) >= 0) {
                onOpen.run();
            }
        });
    }

    /// Shows other rows, from the first one on, with nothing selected.
    public void show(RowSource<R> source) {
        window.source(source);
        top = 0;
        selection.clear();
        placeholder.setVisible(source.size() == 0);
        requestLayout();
    }

    /// Fetches the rows in sight again: their number is the same, what stands in them has changed.
    public void reload() {
        window.stale();
        requestLayout();
    }

    /// What is said where there are no rows.
    public void setPlaceholder(String sentence) {
        placeholder.setText(sentence);
    }

    public Selection selection() {
        return selection;
    }

    public long size() {
        return window.source().size();
    }

    /// The row at this position when it is at hand, which every row in sight is.
    public Optional<R> row(long position) {
        return window.at(position);
    }

    public Column<R> currentColumn() {
        return columns.get(currentColumn);
    }

    public void setOnSort(BiConsumer<Column<R>, Boolean> listener) {
        onSort = listener;
    }

    /// Called for Enter and for a double click.
    public void setOnOpen(Runnable listener) {
        onOpen = listener;
    }

    /// Gives a column another heading and another width, because its cells are written in another way from now on.
    public void retitle(String columnId, String title, double ems) {
        int column = columns.stream().map(Column::id).toList().indexOf(columnId);
        header.retitle(column, title);
        geometry.widen(column, ems);
        rows.forEach(TableRow::forget);
        requestLayout();
    }

    /// Says by which column the rows are sorted.
    public void sorted(String columnId, boolean isAscending) {
        ascending = isAscending;
        header.sorted(columns.stream().map(Column::id).toList().indexOf(columnId), isAscending);
    }

    /// Selects this row alone and brings it into sight.
    public void select(long position) {
        if (position >= 0 && position < size()) {
            selection.only(position);
            reveal(position);
        }
    }

    void open() {
        onOpen.run();
    }

    void moveColumn(int by) {
        currentColumn = Math.clamp(currentColumn + by, 0, columns.size() - 1);
        double x = geometry.x(currentColumn);
        if (x < across.getValue() || x + geometry.width(currentColumn) > across.getValue() + body.getWidth()) {
            across.setValue(Math.min(x, across.getMax()));
        }
        refresh();
    }

    /// Scrolls no further than needed to see this row whole.
    public void reveal(long position) {
        double fit = Math.floor(inSight());
        if (position < top) {
            scrollTo(position);
        } else if (position > top + fit - 1) {
            scrollTo(position - fit + 1);
        }
    }

    int page() {
        return Math.max(1, (int) inSight() - 1);
    }

    /// The position of the topmost row in sight.
    public long top() {
        return (long) top;
    }

    /// Brings this position to the top, or as near to it as the end of the rows allows.
    public void scrollTo(double position) {
        double wanted = Math.clamp(position, 0, lastTop());
        if (wanted != top) {
            top = wanted;
            requestLayout();
        }
    }

    private double inSight() {
        return body.getHeight() / geometry.rowHeight();
    }

    private double lastTop() {
        return Math.max(0, size() - Math.max(1, inSight()));
    }

    private double widest(int column) {
        return rows.stream().mapToDouble(row -> row.widest(column)).max().orElse(0);
    }

    private void sortBy(int column) {
        onSort.accept(columns.get(column), !ascending);
    }

    // While the bars are laid out their values are ours: a bar that shrinks would otherwise scroll the rows.
    private void dragged(double position) {
        if (!layingBars) {
            scrollTo(position);
        }
    }

    private void wheel(ScrollEvent event) {
        if (event.isControlDown()) {
            return;
        }
        scrollTo(top - event.getDeltaY() / geometry.rowHeight());
        across.setValue(Math.clamp(across.getValue() - event.getDeltaX(), 0, across.getMax()));
        event.consume();
    }

    private void press(MouseEvent event) {
        requestFocus();
        long at = rowAt(event);
        if (at < 0) {
            return;
        }
        currentColumn = geometry.columnAt(event.getX() + across.getValue());
        if (event.isSecondaryButtonDown() && selection.positions().contains(at)) {
            return;
        }
        if (event.isShiftDown()) {
            selection.extendTo(at);
        } else if (event.isShortcutDown()) {
            selection.toggle(at);
        } else {
            selection.only(at);
        }
    }

    private long rowAt(MouseEvent event) {
        long at = (long) Math.floor(top + event.getY() / geometry.rowHeight());
        return at < size() ? at : -1;
    }

    @Override
    protected void layoutChildren() {
        double side = down.prefWidth(-1);
        double width = Math.max(0, getWidth() - side);
        geometry.fit(ruler.getFont().getSize(), width);
        double head = geometry.headerHeight();
        boolean wide = geometry.total() > width + 0.5;
        double foot = wide ? across.prefHeight(-1) : 0;
        double height = Math.max(0, getHeight() - head - foot);
        headerClip.resizeRelocate(0, 0, getWidth(), head);
        body.resizeRelocate(0, head, width, height);
        down.resizeRelocate(width, head, side, height);
        across.resizeRelocate(0, head + height, width, foot);
        across.setVisible(wide);
        placeholder.resizeRelocate(0, head, width, Math.min(height, geometry.rowHeight() * 5));
        top = Math.clamp(top, 0, lastTop());
        layoutBars(width);
        header.resizeRelocate(-across.getValue(), 0, Math.max(geometry.total(), getWidth()), head);
        layoutRows();
    }

    private void layoutBars(double width) {
        layingBars = true;
        across.setMax(Math.max(0, geometry.total() - width));
        across.setVisibleAmount(across.getMax() * width / Math.max(1, geometry.total()));
        across.setValue(Math.min(across.getValue(), across.getMax()));
        down.setVisible(lastTop() > 0);
        down.setMax(Math.max(1, lastTop()));
        down.setVisibleAmount(down.getMax() * inSight() / Math.max(1, size()));
        down.setUnitIncrement(1);
        down.setBlockIncrement(page());
        down.setValue(top);
        layingBars = false;
    }

    private void layoutRows() {
        int needed = (int) Math.min(size(), (long) Math.ceil(inSight()) + 1);
        while (rows.size() < needed) {
            TableRow<R> row = new TableRow<>(columns, geometry);
            rows.add(row);
            body.getChildren().add(row);
        }
        window.want(top(), needed, this::requestLayout);
        double height = geometry.rowHeight();
        double offset = Math.round((top() - top) * height);
        for (int i = 0; i < rows.size(); i++) {
            TableRow<R> row = rows.get(i);
            boolean used = i < needed && top() + i < size();
            row.setVisible(used);
            if (used) {
                row.resizeRelocate(-across.getValue(), offset + i * height, geometry.total(), height);
                row.show(top() + i, window.at(top() + i), selection, currentColumn);
            }
        }
    }

    private void refresh() {
        requestLayout();
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /// What a screen reader says: the current row, or how many rows there are.
    private String read() {
        long at = selection.current().get();
        return rows.stream()
                .filter(row -> row.isVisible() && row.position() == at)
                .findFirst()
                .map(row -> "Row %,d of %,d: %s".formatted(at + 1, size(), row.read()))
                .orElseGet(() -> "%,d rows".formatted(size()));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> read();
            case ROW_COUNT -> (int) Math.min(Integer.MAX_VALUE, size());
            case COLUMN_COUNT -> columns.size();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
