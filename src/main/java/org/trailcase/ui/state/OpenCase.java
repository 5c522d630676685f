package org.trailcase.ui.state;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Field;
import org.trailcase.query.Glob;
import org.trailcase.query.QueryException;
import org.trailcase.query.Term;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.ui.kit.Latest;
import org.trailcase.work.Problem;

/// The case in the window: its file, the query in force, what that brings, and what is selected.
///
/// Nobody is told what changed: [#revision] rises, and whoever shows something asks anew. All properties change on the
/// window's thread.
public final class OpenCase {
    private static final Term NOT_READ_ONLY = new Term.Not(new Term.ReadOnly());

    private final CaseFile file;
    private final Jobs jobs;
    private final Consumer<Problem> problems;
    private final Latest asking;
    private final Explaining explaining;
    private final QueryHistory history = new QueryHistory();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision", 0);
    private final ReadOnlyObjectWrapper<EventQuery> query = new ReadOnlyObjectWrapper<>(this, "query", EventQuery.ALL);
    private final ReadOnlyObjectWrapper<Shown> shown;
    private final ObjectProperty<Optional<EventRow>> current =
            new SimpleObjectProperty<>(this, "current", Optional.empty());
    private final ObjectProperty<Selected> selected = new SimpleObjectProperty<>(this, "selected", Selected.NONE);

    public OpenCase(CaseFile file, Jobs jobs, Consumer<Problem> problems) {
        this.file = file;
        this.jobs = jobs;
        this.problems = problems;
        this.asking = jobs.latest();
        this.explaining = new Explaining(file);
        file.judgedBy(explaining::judge);
        this.shown = new ReadOnlyObjectWrapper<>(this, "shown", answer(file, EventQuery.ALL));
    }

    public CaseFile file() {
        return file;
    }

    public Jobs jobs() {
        return jobs;
    }

    /// Where a problem is shown.
    public Consumer<Problem> problems() {
        return problems;
    }

    /// Explains events, and knows which policies stood when.
    public Explaining explaining() {
        return explaining;
    }

    /// Rises when the case has changed: events were added, a mark was put on.
    public ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /// The query in force; its answer follows in [#shown].
    public ReadOnlyObjectProperty<EventQuery> query() {
        return query.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// The event that the inspector shows.
    public ObjectProperty<Optional<EventRow>> current() {
        return current;
    }

    /// The events that a mark would be put on.
    public ObjectProperty<Selected> selected() {
        return selected;
    }

    /// Asks for what the case is about: its time, and its principal where there is just one.
    public void askTheAsk() {
        CaseDescription.Ask ask = file.description().ask();
        EventQuery about = EventQuery.ALL;
        if (ask.principals().size() == 1) {
            about = about.and(new Term.Matches(Field.PRINCIPAL, new Glob(ask.principals().getFirst())));
        }
        if (ask.start().isPresent()) {
            about = about.and(new Term.Since(ask.start().get()));
        }
        if (ask.end().isPresent()) {
            about = about.and(new Term.Until(ask.end().get()));
        }
        if (!about.isAll()) {
            ask(about);
        }
    }

    /// Asks what was typed; empty when it was understood, else the sentence that says what was not.
    public Optional<String> ask(String typed) {
        try {
            ask(EventQuery.parse(typed));
            return Optional.empty();
        } catch (QueryException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    public void ask(EventQuery next) {
        history.add(next);
        put(next);
    }

    /// Asks for this too. A term that was excluded is included instead.
    public void include(Term term) {
        ask(query.get().without(new Term.Not(term)).and(term));
    }

    public void exclude(Term term) {
        ask(query.get().without(term).and(new Term.Not(term)));
    }

    public void remove(Term term) {
        ask(query.get().without(term));
    }

    /// Whether read-only events are taken out of sight.
    public boolean hidesReads() {
        return query.get().terms().contains(NOT_READ_ONLY);
    }

    public void toggleReads() {
        ask(hidesReads() ? query.get().without(NOT_READ_ONLY) : query.get().and(NOT_READ_ONLY));
    }

    public void back() {
        history.step(-1).ifPresent(this::put);
    }

    public void forward() {
        history.step(1).ifPresent(this::put);
    }

    public boolean canGoBack() {
        return history.canStep(-1);
    }

    public boolean canGoForward() {
        return history.canStep(1);
    }

    /// The queries asked so far, newest first.
    public List<EventQuery> asked() {
        return history.newestFirst();
    }

    /// Takes up what an import has added.
    public void refresh() {
        jobs.start(
                "Taking up new events",
                _ -> {
                    file.refresh();
                    return file.eventCount();
                },
                _ -> changed(),
                problems);
    }

    /// Says that the case has changed in another way.
    public void changed() {
        revision.set(revision.get() + 1);
        answerAgain();
    }

    private void put(EventQuery next) {
        query.set(next);
        answerAgain();
    }

    private void answerAgain() {
        EventQuery asked = query.get();
        asking.ask(_ -> answer(file, asked), shown::set, problems);
    }

    private static Shown answer(CaseFile file, EventQuery asked) {
        return new Shown(
                asked,
                file.find(asked),
                file.eventCount(),
                HiddenReads.of(file, asked),
                Writes.count(file, asked));
    }
}
