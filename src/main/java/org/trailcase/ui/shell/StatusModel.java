package org.trailcase.ui.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.trailcase.casefile.CaseFile;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Field;
import org.trailcase.query.Glob;
import org.trailcase.query.Term;
import org.trailcase.ui.kit.Latest;
import org.trailcase.ui.state.OpenCase;

/// What the whole case holds and lacks, for the bar at the foot of the window.
final class StatusModel {
    private static final List<String> CATEGORIES = List.of("Management", "Data", "NetworkActivity", "Insight");

    /// Files refused, records that could not be read, and the event categories that occur.
    record Holdings(int refused, int defects, List<String> categories) {
        static final Holdings NONE = new Holdings(0, 0, List.of());
    }

    private final OpenCase open;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<Holdings> holdings = new ReadOnlyObjectWrapper<>(Holdings.NONE);

    StatusModel(OpenCase open) {
        this.open = open;
        this.latest = open.jobs().latest();
        open.revision().subscribe(_ -> count());
    }

    ReadOnlyObjectProperty<Holdings> holdings() {
        return holdings.getReadOnlyProperty();
    }

    private void count() {
        CaseFile file = open.file();
        latest.ask(
                _ -> new Holdings(file.notTaken().size(), file.defects().size(), categories(file)),
                holdings::set,
                open.problems());
    }

    private static List<String> categories(CaseFile file) {
        List<String> named = CATEGORIES.stream()
                .filter(name -> file.find(category(name)).size() > 0)
                .toList();
        // Records before version 1.07 do not tell their category.
        boolean silent = named.stream().mapToInt(name -> file.find(category(name)).size()).sum() < file.eventCount();
        return silent ? Stream.concat(named.stream(), Stream.of("not recorded")).toList() : named;
    }

    private static EventQuery category(String name) {
        return EventQuery.ALL.and(new Term.Matches(Field.CATEGORY, new Glob(name)));
    }
}
