package org.trailcase.ui.inspector;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.trailcase.aws.ActionName;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.catalog.Action;
import org.trailcase.catalog.risk.Risks;
import org.trailcase.explain.Explanation;
import org.trailcase.intake.AnswerIntake;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Glob;
import org.trailcase.query.Term;
import org.trailcase.ui.inspector.why.Argument;
import org.trailcase.ui.kit.Latest;
import org.trailcase.ui.state.EventJump;
import org.trailcase.ui.state.Marking;
import org.trailcase.ui.state.Navigation;
import org.trailcase.ui.state.OpenCase;

/// Reads the current event and its explanation whenever another event becomes the current one.
public final class InspectorModel {
    private final OpenCase open;
    private final Marking marking;
    private final Risks risks = Risks.load();
    private final Navigation navigation;
    private final Latest reading;
    private final Latest asking;
    private final ReadOnlyObjectWrapper<Optional<Details>> details = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final EventJump jump;
    private final ReadOnlyObjectWrapper<Optional<Argument>> argument =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public InspectorModel(OpenCase open, Marking marking, Navigation navigation) {
        this.open = open;
        this.marking = marking;
        this.navigation = navigation;
        this.reading = open.jobs().latest();
        this.asking = open.jobs().latest();
        this.jump = new EventJump(open, navigation);
        open.current().subscribe(_ -> read());
        open.revision().subscribe(_ -> read());
    }

    ReadOnlyObjectProperty<Optional<Details>> details() {
        return details.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Argument>> argument() {
        return argument.getReadOnlyProperty();
    }

    /// Shows a policy over time, as it stood at the time of the current event.
    void showPolicy(AttachedPolicy policy) {
        navigation.showPolicy(new Navigation.Policy(policy.type(), policy.name(), policy.attachedTo()));
    }

    void showEvent(String eventId) {
        jump.to(eventId);
    }

    /// Asks for all events of the case that the cause of this name decided.
    void showDecided(String cause) {
        open.ask(EventQuery.ALL.and(new Term.Decided(Glob.literal(cause))));
        navigation.tab().set(Navigation.Tab.EVENTS);
    }

    ObservableValue<Optional<EventRow>> current() {
        return open.current();
    }

    ObservableValue<Boolean> isChosen() {
        return open.current().map(Optional::isPresent);
    }

    /// Keeps what AWS answered about an event as an exhibit of the case.
    void keepAnswer(String eventId, String pasted) {
        open.jobs()
                .start(
                        "Keeping AWS's answer",
                        progress -> AnswerIntake.paste(open.file(), pasted, eventId, progress),
                        _ -> open.changed(),
                        open.problems());
    }

    Marking marking() {
        return marking;
    }

    Navigation navigation() {
        return navigation;
    }

    private void read() {
        Optional<EventRow> row = open.current().get();
        if (row.isEmpty()) {
            reading.forget();
            asking.forget();
            details.set(Optional.empty());
            argument.set(Optional.empty());
            return;
        }
        CaseFile file = open.file();
        EventRow wanted = row.get();
        reading.ask(_ -> details(file, wanted), read -> details.set(Optional.of(read)), open.problems());
        asking.ask(
                _ -> argue(file, open.explaining().explain(file.event(wanted))),
                explained -> argument.set(Optional.of(explained)),
                open.problems());
    }

    private Argument argue(CaseFile file, Explanation why) {
        Map<String, EventRow> events = new HashMap<>();
        Argument.eventIds(why).forEach(id -> EventJump.find(file, id).ifPresent(row -> events.put(id, row)));
        Optional<ActionName> action = Argument.action(why);
        return new Argument(
                why,
                events,
                action.flatMap(file.catalog()::action).map(Action::level),
                action.map(risks::of).orElse(Set.of()));
    }

    private static Details details(CaseFile file, EventRow row) {
        return new Details(row, file.event(row), file.provenance(row.id()), file.marks().on(row.id()));
    }
}
