package org.trailcase.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trailcase.trail.TrailSpan;

/// Which stretches of time the events of a list cover.
final class Spans {
    // There was no CloudTrail before November 2013: an earlier time in a record is wrong.
    // Source: AWS News Blog, "AWS CloudTrail", 2013-11-13.
    private static final long FIRST_TRAIL = Instant.parse("2013-11-01T00:00:00Z").toEpochMilli();

    private Spans() {}

    /// From when to when there are management events, by the account that received them and the Region.
    static List<TrailSpan> of(EventRows rows) {
        Columns columns = rows.columns();
        Map<Place, long[]> spans = new HashMap<>();
        rows.positions().forEach(row -> {
            int about = columns.circumstance[row];
            String category = columns.words.categories().get(columns.circumstances.category[about]);
            if (columns.time[row] >= FIRST_TRAIL && (category.isEmpty() || category.equals("Management"))) {
                long[] span = spans.computeIfAbsent(
                        new Place(columns.circumstances.account[about], columns.circumstances.region[about]),
                        _ -> new long[] {columns.time[row], 0});
                span[1] = columns.time[row];
            }
        });
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
}
