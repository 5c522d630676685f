package org.trailcase.ui.state;

import java.time.Duration;
import java.util.Optional;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Field;
import org.trailcase.query.Glob;
import org.trailcase.query.Term;
import org.trailcase.ui.kit.Latest;
import org.trailcase.ui.kit.TimeRange;

/// Brings an event that is known by its id to the front, with what happened around it where the query hides it.
public final class EventJump {
    private static final Duration AROUND = Duration.ofMinutes(5);

    private final OpenCase open;
    private final Navigation navigation;
    private final Latest looking;

    public EventJump(OpenCase open, Navigation navigation) {
        this.open = open;
        this.navigation = navigation;
        this.looking = open.jobs().latest();
    }

    /// Nothing happens where the case does not hold the event.
    public void to(String eventId) {
        CaseFile file = open.file();
        Shown shown = open.shown().get();
        looking.ask(
                _ -> find(file, eventId).map(row -> new Found(row, isShown(shown, row))),
                found -> found.ifPresent(this::show),
                open.problems());
    }

    private record Found(EventRow row, boolean isShown) {}

    /// The event with this id; empty when the case does not hold it.
    public static Optional<EventRow> find(CaseFile file, String eventId) {
        return eventId.isEmpty()
                ? Optional.empty()
                : file.find(EventQuery.ALL.and(new Term.Matches(Field.EVENT, Glob.literal(eventId)))).stream().findFirst();
    }

    private static boolean isShown(Shown shown, EventRow row) {
        return shown.rows().place(row.position()).isPresent();
    }

    private void show(Found found) {
        EventRow row = found.row();
        open.current().set(Optional.of(row));
        if (!found.isShown()) {
            open.ask(Terms.within(
                    EventQuery.ALL, Optional.of(new TimeRange(row.time().minus(AROUND), row.time().plus(AROUND)))));
        }
        navigation.tab().set(Navigation.Tab.EVENTS);
        navigation.page().set(Navigation.Page.WHY);
    }
}
