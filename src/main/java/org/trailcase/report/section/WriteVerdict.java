package org.trailcase.report.section;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trailcase.casefile.EventRow;
import org.trailcase.report.block.Words;
import org.trailcase.trail.Outcome;

/// The one sentence about attempted write actions. Successes come first and by name; an error that is not about
/// authorization is neither a success nor a denial.
record WriteVerdict(long all, long denied, long failed, long unknown, Map<String, Long> succeeded) {
    private static final int MOST_NAMES = 4;

    static WriteVerdict of(List<EventRow> writes) {
        Map<String, Long> succeeded = writes.stream()
                .filter(row -> row.outcome() == Outcome.SUCCEEDED)
                .collect(Collectors.groupingBy(EventRow::action, LinkedHashMap::new, Collectors.counting()));
        return new WriteVerdict(
                writes.size(),
                count(writes, Outcome.DENIED),
                count(writes, Outcome.FAILED),
                count(writes, Outcome.UNKNOWN),
                succeeded);
    }

    String sentence() {
        if (all == 0) {
            return "No write action was attempted, on the records held.";
        }
        if (succeeded.isEmpty()) {
            return "%s of %s attempted write %s denied; 0 succeeded%s."
                    .formatted(
                            Words.number(denied),
                            Words.number(all),
                            all == 1 ? "action was" : "actions were",
                            rest());
        }
        return "%s of %s attempted write %s succeeded (%s); %s %s denied%s."
                .formatted(
                        Words.number(successes()),
                        Words.number(all),
                        all == 1 ? "action" : "actions",
                        names(),
                        Words.number(denied),
                        denied == 1 ? "was" : "were",
                        rest());
    }

    /// The counts alone, for a line of a list.
    String clause() {
        return all == 0
                ? "no write action."
                : "%s, %s denied, %s succeeded%s."
                        .formatted(
                                Words.count(all, "write action"),
                                Words.number(denied),
                                Words.number(successes()),
                                rest());
    }

    private long successes() {
        return succeeded.values().stream().mapToLong(Long::longValue).sum();
    }

    private String rest() {
        return (failed == 0 ? "" : "; " + Words.number(failed) + " failed for another reason")
                + (unknown == 0 ? "" : "; of " + Words.number(unknown) + " the outcome is not recorded");
    }

    private String names() {
        String names = succeeded.entrySet().stream()
                .limit(MOST_NAMES)
                .map(entry -> entry.getKey() + (entry.getValue() > 1 ? " ×" + entry.getValue() : ""))
                .collect(Collectors.joining(", "));
        int more = succeeded.size() - MOST_NAMES;
        return more > 0 ? names + " and " + more + " more" : names;
    }

    private static long count(List<EventRow> writes, Outcome outcome) {
        return writes.stream().filter(row -> row.outcome() == outcome).count();
    }
}
