package org.trailcase.ui.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.trailcase.query.EventQuery;
import org.trailcase.query.QueryException;
import org.trailcase.query.Term;
import org.trailcase.ui.kit.Latest;
import org.trailcase.ui.kit.TimeRange;
import org.trailcase.ui.kit.Times;
import org.trailcase.ui.kit.query.Chip;
import org.trailcase.ui.kit.query.QueryField;
import org.trailcase.ui.state.OpenCase;
import org.trailcase.ui.state.Terms;

/// Keeps the query field and the query in force the same.
final class QueryBinding {
    private final QueryField field;
    private final OpenCase open;
    private final Consumer<Boolean> leave;

    /// `leave` gives the focus back to the views, and is told whether a query was asked.
    QueryBinding(QueryField field, OpenCase open, Consumer<Boolean> leave) {
        this.field = field;
        this.open = open;
        this.leave = leave;
    }

    void bind() {
        field.setOnAsk(typed -> {
            try {
                open.ask(EventQuery.parse(typed));
                field.say(Optional.empty());
                leave.accept(true);
            } catch (QueryException wrong) {
                field.say(Optional.of(wrong.getMessage()));
                field.point(wrong.from(), wrong.to());
            }
        });
        field.setOnLeave(() -> leave.accept(false));
        field.setOnRemove(this::remove);
        Latest words = open.jobs().latest();
        open.revision().subscribe(_ -> words.ask(_ -> QueryWords.of(open.file()), field::offer, open.problems()));
        open.query().subscribe(query -> field.show(query.written(), chips(query)));
    }

    // Two terms that bound one stretch of time are one chip.
    private static List<Chip> chips(EventQuery query) {
        List<Chip> chips = new ArrayList<>();
        Optional<TimeRange> range = closedRange(query);
        boolean shown = false;
        for (Term term : query.terms()) {
            boolean ofTime = term instanceof Term.Since || term instanceof Term.Until;
            if (range.isEmpty() || !ofTime) {
                chips.add(new Chip(term.written(), Terms.label(term)));
            } else if (!shown) {
                chips.add(new Chip(written(range.get()), Times.range(range.get())));
                shown = true;
            }
        }
        return chips;
    }

    private static String written(TimeRange range) {
        return new Term.Since(range.start()).written() + " " + new Term.Until(range.end()).written();
    }

    private static Optional<TimeRange> closedRange(EventQuery query) {
        long starts = query.terms().stream().filter(Term.Since.class::isInstance).count();
        long ends = query.terms().stream().filter(Term.Until.class::isInstance).count();
        return starts == 1 && ends == 1
                ? Terms.range(query, new TimeRange(Instant.EPOCH, Instant.EPOCH))
                : Optional.empty();
    }

    private void remove(Chip chip) {
        EventQuery query = open.query().get();
        Optional<TimeRange> range = closedRange(query);
        if (range.map(QueryBinding::written).filter(chip.term()::equals).isPresent()) {
            open.ask(Terms.within(query, Optional.empty()));
        } else {
            query.terms().stream()
                    .filter(term -> term.written().equals(chip.term()))
                    .findFirst()
                    .ifPresent(open::remove);
        }
    }
}
