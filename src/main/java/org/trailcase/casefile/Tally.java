package org.trailcase.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trailcase.trail.Outcome;
import org.trailcase.trail.TrailSpan;

/// Counts over the events of a list: by time and by the values of a facet.
final class Tally {
    // There was no CloudTrail before November 2013: an earlier time in a record is wrong.
    // Source: AWS News Blog, "AWS CloudTrail", 2013-11-13.
    private static final long FIRST_TRAIL = Instant.parse("2013-11-01T00:00:00Z").toEpochMilli();
    private static final byte DENIED = (byte) Outcome.DENIED.ordinal();

    private Tally() {}

    /// Counts in `bins` equal stretches from `start` to `end`; events outside are left out.
    static Histogram histogram(EventRows rows, Instant start, Instant end, int bins) {
        Columns columns = rows.columns();
        long from = start.toEpochMilli();
        long width = Math.max(1, Math.ceilDiv(end.toEpochMilli() - from, bins));
        long[] counts = new long[bins];
        long[] denied = new long[bins];
        for (int place = 0; place < rows.size(); place++) {
            int row = rows.position(place);
            long bin = Math.floorDiv(columns.time[row] - from, width);
            if (bin >= 0 && bin < bins) {
                counts[(int) bin]++;
                if (columns.outcome[row] == DENIED) {
                    denied[(int) bin]++;
                }
            }
        }
        return new Histogram(start, Duration.ofMillis(width), counts, denied);
    }

    /// From when to when there are management events, by the account that received them and the Region.
    static List<TrailSpan> spans(EventRows rows) {
        Columns columns = rows.columns();
        Map<Place, long[]> spans = new HashMap<>();
        for (int place = 0; place < rows.size(); place++) {
            int row = rows.position(place);
            String category = columns.words.categories().get(columns.category[row]);
            if (columns.time[row] >= FIRST_TRAIL && (category.isEmpty() || category.equals("Management"))) {
                long[] span = spans.computeIfAbsent(
                        new Place(columns.account[row], columns.region[row]), _ -> new long[] {columns.time[row], 0});
                span[1] = columns.time[row];
            }
        }
        return spans.entrySet().stream()
                .map(span -> new TrailSpan(
                        columns.words.accounts().get(span.getKey().account()),
                        columns.words.regions().get(span.getKey().region()),
                        Instant.ofEpochMilli(span.getValue()[0]),
                        Instant.ofEpochMilli(span.getValue()[1])))
                .toList();
    }

    /// The words for an account and a Region, by their numbers.
    private record Place(int account, int region) {}

    static Facet.Top facet(EventRows rows, Facet facet, Marks marks, int most) {
        Map<String, Long> counts = facet == Facet.MARK ? byMark(rows, marks) : byWord(rows, facet);
        List<Facet.Count> top = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry -> new Facet.Count(entry.getKey(), facet.term(entry.getKey()), entry.getValue()))
                .toList();
        return new Facet.Top(facet, top, counts.size());
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

    private static Map<String, Long> byWord(EventRows rows, Facet facet) {
        Columns columns = rows.columns();
        List<String> words = words(columns, facet);
        long[] counts = new long[words.size()];
        for (int place = 0; place < rows.size(); place++) {
            counts[word(columns, facet, rows.position(place))]++;
        }
        // Different ids may show the same text: a principal with many sessions.
        Map<String, Long> byText = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0 && !words.get(i).isEmpty()) {
                byText.merge(words.get(i), counts[i], Long::sum);
            }
        }
        return byText;
    }

    private static int word(Columns columns, Facet facet, int row) {
        return switch (facet) {
            case OUTCOME -> columns.outcome[row];
            case PRINCIPAL -> columns.identity[row];
            case ACTION, SERVICE -> columns.call[row];
            case ADDRESS -> columns.address[row];
            case ERROR -> columns.error[row];
            case REGION -> columns.region[row];
            case ACCOUNT -> columns.account[row];
            case CATEGORY -> columns.category[row];
            case MARK -> throw new IllegalArgumentException("Marks are not a column");
        };
    }

    private static List<String> words(Columns columns, Facet facet) {
        Words words = columns.words;
        return switch (facet) {
            case OUTCOME -> {
                List<String> outcomes = new ArrayList<>();
                for (Outcome outcome : Outcome.values()) {
                    outcomes.add(outcome.word());
                }
                yield outcomes;
            }
            case PRINCIPAL -> words.identities().stream().map(PrincipalKey::of).map(PrincipalKey::text).toList();
            case ACTION -> words.calls().stream().map(Words.Call::action).toList();
            case SERVICE -> words.calls().stream().map(called -> Words.service(called.source())).toList();
            case ADDRESS -> words.addresses();
            case ERROR -> words.errors();
            case REGION -> words.regions();
            case ACCOUNT -> words.accounts();
            case CATEGORY -> words.categories();
            case MARK -> List.of();
        };
    }
}
