package org.trailcase.casefile;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntFunction;
import org.trailcase.trail.Outcome;

/// Counts the values of facets over a list of events: all of them in one pass over the rows.
final class FacetCounts {
    private static final int AT_ONCE = 4096;
    private static final Comparator<Map.Entry<String, Long>> MOST_FIRST =
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey());

    private final Columns columns;
    private final Map<Counted, long[]> counts = new EnumMap<>(Counted.class);

    /// The columns that facets count; several facets read the same one.
    private enum Counted {
        CIRCUMSTANCE,
        IDENTITY,
        CLIENT
    }

    private FacetCounts(Columns columns, Set<Counted> counted) {
        this.columns = columns;
        counted.forEach(one -> counts.put(one, new long[size(one)]));
    }

    static List<Facet.Top> of(EventRows rows, Collection<Facet> facets, Marks marks, int most) {
        Set<Counted> counted = EnumSet.noneOf(Counted.class);
        facets.stream().filter(facet -> facet != Facet.MARK).map(FacetCounts::column).forEach(counted::add);
        Bitmap found = rows.found();
        FacetCounts all = new FacetCounts(rows.columns(), counted);
        if (!counted.isEmpty()) {
            Ranges.each(found.wordCount(), (first, last) -> {
                        FacetCounts some = new FacetCounts(rows.columns(), counted);
                        some.count(found, first, last);
                        return some;
                    })
                    .forEach(all::add);
        }
        return facets.stream()
                .map(facet -> top(facet, facet == Facet.MARK ? byMark(rows, marks) : all.byText(facet), most))
                .toList();
    }

    private static Facet.Top top(Facet facet, Map<String, Long> counts, int most) {
        return new Facet.Top(
                facet,
                greatest(counts, most).stream()
                        .map(entry -> new Facet.Count(entry.getKey(), facet.term(entry.getKey()), entry.getValue()))
                        .toList(),
                counts.size());
    }

    // Of a million addresses only a few are wanted: not all are put in order.
    private static List<Map.Entry<String, Long>> greatest(Map<String, Long> counts, int most) {
        if (counts.size() <= most) {
            return counts.entrySet().stream().sorted(MOST_FIRST).toList();
        }
        PriorityQueue<Map.Entry<String, Long>> kept = new PriorityQueue<>(MOST_FIRST.reversed());
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            kept.add(entry);
            if (kept.size() > most) {
                kept.remove();
            }
        }
        return kept.stream().sorted(MOST_FIRST).toList();
    }

    private static Map<String, Long> byMark(EventRows rows, Marks marks) {
        Map<String, Long> counts = new HashMap<>();
        Map<Long, List<String>> names = marks.namesByEvent();
        if (!names.isEmpty()) {
            rows.positions()
                    .mapToObj(row -> names.getOrDefault(rows.columns().id[row], List.of()))
                    .forEach(on -> on.forEach(name -> counts.merge(name, 1L, Long::sum)));
        }
        return counts;
    }

    // The rows first, then one column after the other: each loop stays within one array.
    private void count(Bitmap found, int firstWord, int lastWord) {
        int[] rows = new int[AT_ONCE + Long.SIZE];
        int filled = 0;
        for (int word = firstWord; word < lastWord; word++) {
            for (long left = found.word(word); left != 0; left &= left - 1) {
                rows[filled++] = word * Long.SIZE + Long.numberOfTrailingZeros(left);
            }
            if (filled >= AT_ONCE) {
                count(rows, filled);
                filled = 0;
            }
        }
        count(rows, filled);
    }

    private void count(int[] rows, int filled) {
        counts.forEach((counted, counts) -> {
            switch (counted) {
                case CIRCUMSTANCE -> count(columns.circumstance, rows, filled, counts);
                case IDENTITY -> count(columns.identity, rows, filled, counts);
                case CLIENT -> count(columns.client, rows, filled, counts);
            }
        });
    }

    private static void count(int[] column, int[] rows, int filled, long[] counts) {
        for (int i = 0; i < filled; i++) {
            counts[column[rows[i]]]++;
        }
    }

    private void add(FacetCounts other) {
        counts.forEach((counted, counts) -> {
            long[] more = other.counts.getOrDefault(counted, new long[0]);
            for (int i = 0; i < more.length; i++) {
                counts[i] += more[i];
            }
        });
    }

    // Different ids may show the same text: a principal with many sessions.
    private Map<String, Long> byText(Facet facet) {
        long[] counted = counts.getOrDefault(column(facet), new long[0]);
        IntFunction<String> text = text(facet);
        Map<String, Long> byText = new HashMap<>();
        for (int i = 0; i < counted.length; i++) {
            if (counted[i] > 0 && !text.apply(i).isEmpty()) {
                byText.merge(text.apply(i), counted[i], Long::sum);
            }
        }
        return byText;
    }

    private static Counted column(Facet facet) {
        return switch (facet) {
            case OUTCOME, ACTION, SERVICE, ERROR, REGION, ACCOUNT, CATEGORY -> Counted.CIRCUMSTANCE;
            case PRINCIPAL -> Counted.IDENTITY;
            case ADDRESS -> Counted.CLIENT;
            case MARK -> throw new IllegalArgumentException("Marks are not a column");
        };
    }

    private int size(Counted counted) {
        return switch (counted) {
            case CIRCUMSTANCE -> columns.circumstances.size();
            case IDENTITY -> columns.words.identities().size();
            case CLIENT -> columns.clients.size();
        };
    }

    private IntFunction<String> text(Facet facet) {
        Words words = columns.words;
        Circumstances all = columns.circumstances;
        return switch (facet) {
            case OUTCOME -> i -> Outcome.values()[all.outcome[i]].word();
            case PRINCIPAL -> i -> PrincipalKey.of(words.identities().get(i)).text();
            case ACTION -> i -> words.calls().get(all.call[i]).action();
            case SERVICE -> i -> Words.service(words.calls().get(all.call[i]).source());
            case ADDRESS -> i -> words.addresses().get(columns.clients.address[i]);
            case ERROR -> i -> words.errors().get(all.error[i]);
            case REGION -> i -> words.regions().get(all.region[i]);
            case ACCOUNT -> i -> words.accounts().get(all.account[i]);
            case CATEGORY -> i -> words.categories().get(all.category[i]);
            case MARK -> throw new IllegalArgumentException("Marks are not a column");
        };
    }
}
