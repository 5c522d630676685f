package org.trailcase.ui.facets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Facet;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Term;
import org.trailcase.ui.kit.Latest;
import org.trailcase.ui.state.OpenCase;
import org.trailcase.work.Progress;

/// Counts the values of each facet, following every term of the query but those on the facet itself.
public final class FacetsModel {
    static final List<Facet> ORDER = List.of(
            Facet.OUTCOME,
            Facet.PRINCIPAL,
            Facet.ACTION,
            Facet.ADDRESS,
            Facet.ERROR,
            Facet.REGION,
            Facet.ACCOUNT,
            Facet.MARK);
    private static final int FEW = 6;
    private static final int MANY = 60;

    /// One value, with what the query says of it.
    record Value(Facet.Count count, boolean included, boolean excluded) {}

    /// One facet with its top values; `values` is how many different ones there are.
    record Section(Facet facet, List<Value> top, int values, boolean expanded) {}

    private final OpenCase open;
    private final Latest latest;
    private final Set<Facet> expanded = EnumSet.noneOf(Facet.class);
    private final ReadOnlyObjectWrapper<List<Section>> sections = new ReadOnlyObjectWrapper<>(List.of());

    public FacetsModel(OpenCase open) {
        this.open = open;
        this.latest = open.jobs().latest();
        open.shown().subscribe(_ -> count());
    }

    ReadOnlyObjectProperty<List<Section>> sections() {
        return sections.getReadOnlyProperty();
    }

    void include(Term term) {
        if (open.query().get().terms().contains(term)) {
            open.remove(term);
        } else {
            open.include(term);
        }
    }

    void exclude(Term term) {
        Term not = new Term.Not(term);
        if (open.query().get().terms().contains(not)) {
            open.remove(not);
        } else {
            open.exclude(term);
        }
    }

    /// Shows many values of a facet, or few again.
    void toggle(Facet facet) {
        if (!expanded.remove(facet)) {
            expanded.add(facet);
        }
        count();
    }

    private void count() {
        EventQuery query = open.shown().get().query();
        Set<Facet> wide = EnumSet.copyOf(expanded.isEmpty() ? EnumSet.noneOf(Facet.class) : expanded);
        latest.ask(progress -> sections(open.file(), query, wide, progress), sections::set, open.problems());
    }

    // Facets about which the query does not ask count the same events, and are counted together.
    private static List<Section> sections(CaseFile file, EventQuery query, Set<Facet> wide, Progress progress) {
        Map<EventQuery, List<Facet>> byQuery = new LinkedHashMap<>();
        ORDER.forEach(facet -> byQuery
                .computeIfAbsent(query.without(facet::isAskedBy), _ -> new ArrayList<>())
                .add(facet));
        Map<Facet, Section> sections = new EnumMap<>(Facet.class);
        byQuery.forEach((others, facets) -> {
            progress.check();
            file.facets(file.find(others), facets, MANY)
                    .forEach(top -> sections.put(top.facet(), section(query, top, wide.contains(top.facet()))));
        });
        return ORDER.stream().flatMap(facet -> Stream.ofNullable(sections.get(facet))).toList();
    }

    private static Section section(EventQuery query, Facet.Top top, boolean wide) {
        List<Value> values = top.counts().stream()
                .limit(wide ? MANY : FEW)
                .map(count -> new Value(
                        count,
                        query.terms().contains(count.term()),
                        query.terms().contains(new Term.Not(count.term()))))
                .toList();
        return new Section(top.facet(), values, top.values(), wide);
    }
}
