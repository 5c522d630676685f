package org.trailcase.ui.coverage;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.trailcase.casefile.coverage.AccountCoverage;
import org.trailcase.casefile.coverage.Coverage;
import org.trailcase.casefile.coverage.CoverageGap;
import org.trailcase.casefile.coverage.Grid;
import org.trailcase.casefile.coverage.Place;
import org.trailcase.casefile.coverage.Stretch;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Field;
import org.trailcase.query.Glob;
import org.trailcase.query.Term;
import org.trailcase.ui.kit.Latest;
import org.trailcase.ui.kit.TimeRange;
import org.trailcase.ui.state.Covered;
import org.trailcase.ui.state.Navigation;
import org.trailcase.ui.state.OpenCase;
import org.trailcase.ui.state.Terms;

/// Lays the coverage of the case out as a map and asks for what a cell of it holds.
public final class CoverageModel {
    private static final int MOST_COLUMNS = 168;

    /// All that the view shows.
    record Page(Grid grid, List<AccountCoverage> accounts, List<CoverageGap> gaps, List<String> limits) {
        static final Page NONE = new Page(Grid.EMPTY, List.of(), List.of(), List.of());
    }

    private final OpenCase open;
    private final Navigation navigation;
    private final Covered covered;
    private final Latest latest;
    private final BooleanProperty queryOnly = new SimpleBooleanProperty(this, "queryOnly", false);
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(this, "page", Page.NONE);

    public CoverageModel(OpenCase open, Navigation navigation, Covered covered) {
        this.open = open;
        this.navigation = navigation;
        this.covered = covered;
        this.latest = open.jobs().latest();
        covered.coverage().subscribe(_ -> lay());
        queryOnly.subscribe((_, _) -> lay());
        open.query().subscribe((_, _) -> {
            if (queryOnly.get()) {
                lay();
            }
        });
    }

    OpenCase open() {
        return open;
    }

    ReadOnlyObjectProperty<Page> page() {
        return page.getReadOnlyProperty();
    }

    /// Whether the map shows the stretch that the query asks for, in finer steps, and not the whole case.
    BooleanProperty queryOnly() {
        return queryOnly;
    }

    /// Asks for the events of a cell, or of the stretch of a gap, and shows them.
    void show(Place place, Stretch stretch) {
        EventQuery about = EventQuery.ALL
                .and(new Term.Matches(Field.ACCOUNT, Glob.exactly(place.account())))
                .and(new Term.Matches(Field.REGION, Glob.exactly(place.region())));
        open.ask(Terms.within(about, Optional.of(new TimeRange(stretch.start(), stretch.end()))));
        navigation.tab().set(Navigation.Tab.EVENTS);
    }

    private void lay() {
        Optional<Coverage> coverage = covered.coverage().get();
        Optional<EventQuery> asked = Optional.of(open.query().get()).filter(_ -> queryOnly.get());
        latest.ask(_ -> coverage.map(one -> page(one, asked)).orElse(Page.NONE), page::set, open.problems());
    }

    private static Page page(Coverage coverage, Optional<EventQuery> asked) {
        Grid grid = asked.flatMap(query -> coverage.span().flatMap(whole ->
                        Terms.range(query, new TimeRange(whole.start(), whole.end()))))
                .map(range -> coverage.grid(new Stretch(range.start(), range.end()), MOST_COLUMNS))
                .orElseGet(() -> coverage.grid(MOST_COLUMNS));
        return new Page(grid, coverage.accounts(), coverage.gaps(), coverage.limits());
    }
}
