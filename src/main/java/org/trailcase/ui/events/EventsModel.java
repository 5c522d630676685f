package org.trailcase.ui.events;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.EventRows;
import org.trailcase.query.Field;
import org.trailcase.query.Glob;
import org.trailcase.query.Network;
import org.trailcase.query.Term;
import org.trailcase.trail.Outcome;
import org.trailcase.ui.kit.table.Positions;
import org.trailcase.ui.kit.table.RowSource;
import org.trailcase.ui.state.OpenCase;
import org.trailcase.ui.state.Selected;
import org.trailcase.ui.state.Shown;

/// What the table of events shows and what can be done from it.
public final class EventsModel {
    private final OpenCase open;
    private final BooleanProperty newestFirst = new SimpleBooleanProperty(this, "newestFirst", false);

    public EventsModel(OpenCase open) {
        this.open = open;
    }

    OpenCase open() {
        return open;
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return open.shown();
    }

    BooleanProperty newestFirst() {
        return newestFirst;
    }

    /// The rows of the answer, each with its marks as they are when it is fetched.
    RowSource<MarkedRow> source() {
        EventRows rows = open.shown().get().rows();
        boolean backwards = newestFirst.get();
        return new RowSource<>() {
            @Override
            public long size() {
                return rows.size();
            }

            @Override
            public List<MarkedRow> rows(long from, int count) {
                Map<Long, List<String>> marks = open.file().marks().namesByEvent();
                return LongStream.range(from, Math.min(rows.size(), from + count))
                        .mapToObj(at -> rows.row(place(at, rows.size(), backwards)))
                        .map(row -> new MarkedRow(row, marks.getOrDefault(row.id(), List.of())))
                        .toList();
            }
        };
    }

    private static int place(long at, int size, boolean backwards) {
        return (int) (backwards ? size - 1 - at : at);
    }

    /// Where in the table an event stands; empty when the query does not show it.
    Optional<Long> place(EventRow event) {
        EventRows rows = open.shown().get().rows();
        return rows.place(event.position()).map(place -> (long) place(place, rows.size(), newestFirst.get()));
    }

    /// Takes over what the table has selected.
    void select(long current, Positions positions) {
        EventRows rows = open.shown().get().rows();
        boolean backwards = newestFirst.get();
        List<Positions.Range> ranges = positions.ranges();
        open.selected()
                .set(new Selected(positions.count(), () -> ranges.stream()
                        .flatMap(range -> LongStream.range(range.start(), Math.min(range.end(), rows.size()))
                                .mapToObj(at -> rows.row(place(at, rows.size(), backwards)).id()))
                        .toList()));
        open.current()
                .set(
                        current >= 0 && current < rows.size()
                                ? Optional.of(rows.row(place(current, rows.size(), backwards)))
                                : Optional.empty());
    }

    /// The next row from `from` in this direction that fits; empty when there is none.
    Optional<Long> next(long from, int direction, Predicate<EventRow> fits) {
        EventRows rows = open.shown().get().rows();
        boolean backwards = newestFirst.get();
        long at = from + direction;
        while (at >= 0 && at < rows.size()) {
            if (fits.test(rows.row(place(at, rows.size(), backwards)))) {
                return Optional.of(at);
            }
            at += direction;
        }
        return Optional.empty();
    }

    Predicate<EventRow> denied() {
        return row -> row.outcome() == Outcome.DENIED;
    }

    Predicate<EventRow> marked() {
        Map<Long, List<String>> marks = open.file().marks().namesByEvent();
        return row -> marks.containsKey(row.id());
    }

    Predicate<EventRow> sameSession() {
        return open.current()
                .get()
                .<Predicate<EventRow>>map(now -> row -> row.who().equals(now.who()))
                .orElse(_ -> false);
    }

    /// The term that asks for the value in a column; empty where a column holds nothing to ask for.
    Optional<Term> term(String columnId, EventRow row, List<String> marks) {
        return switch (columnId) {
            case "outcome" -> Optional.of(new Term.Recorded(row.outcome()));
            case "mark" -> marks.stream().findFirst().map(name -> new Term.Marked(Glob.literal(name)));
            case "principal" -> matching(
                    Field.PRINCIPAL, row.who().principal().isEmpty() ? row.who().label() : row.who().principal());
            case "session" -> row.who().accessKey().isEmpty()
                    ? matching(Field.SESSION, row.who().session())
                    : matching(Field.KEY, row.who().accessKey());
            case "action" -> matching(Field.ACTION, row.action());
            case "resource" -> matching(Field.RESOURCE, row.resource());
            case "error" -> matching(Field.ERROR, row.errorCode());
            case "region" -> matching(Field.REGION, row.region());
            case "address" -> address(row.address());
            case "time" -> Optional.of(new Term.Since(row.time()));
            default -> Optional.empty();
        };
    }

    private static Optional<Term> matching(Field field, String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(new Term.Matches(field, field.exactly(value)));
    }

    private static Optional<Term> address(String value) {
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(Network.parse(value)
                        .<Term>map(Term.From::new)
                        .orElseGet(() -> new Term.FromSource(Glob.exactly(value))));
    }

    /// Looks for a text in the rows themselves, without a filter, from a place on and round to it again.
    Optional<Long> find(String text, long from, int direction) {
        EventRows rows = open.shown().get().rows();
        boolean backwards = newestFirst.get();
        String wanted = text.toLowerCase(Locale.ROOT);
        int size = rows.size();
        return IntStream.rangeClosed(1, size)
                .mapToObj(step -> Math.floorMod(from + (long) direction * step, (long) size))
                .filter(at -> says(rows.row(place(at, size, backwards)), wanted))
                .findFirst();
    }

    private static boolean says(EventRow row, String wanted) {
        return String.join(
                        "\n",
                        row.action(),
                        row.who().label(),
                        row.who().principal(),
                        row.who().accessKey(),
                        row.address(),
                        row.resource(),
                        row.errorCode(),
                        row.region())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }
}
