package org.trailcase.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trailcase.query.AboutFinding;
import org.trailcase.query.EventQuery;
import org.trailcase.trail.finding.SecurityFinding;

/// Follows findings into the trail, and tells where one is the same again.
final class FindingTraces {
    private final Function<EventQuery, EventRows> trail;
    private final Map<String, SecurityFinding> latest = new HashMap<>();

    FindingTraces(Function<EventQuery, EventRows> trail) {
        this.trail = trail;
    }

    /// The findings must come in the order in which they were seen first.
    List<TracedFinding> of(List<SecurityFinding> findings) {
        List<TracedFinding> traced = new ArrayList<>();
        findings.forEach(finding -> traced.add(trace(finding)));
        return traced;
    }

    private TracedFinding trace(SecurityFinding finding) {
        Optional<EventQuery> query = AboutFinding.of(finding);
        Optional<EventRows> rows = query.map(trail);
        List<String> principals = rows.stream()
                .flatMap(EventRows::stream)
                .map(row -> row.who().principal())
                .filter(principal -> !principal.isEmpty())
                .distinct()
                .toList();
        Optional<SecurityFinding> earlier = principals.size() == 1
                ? Optional.ofNullable(latest.put(principals.getFirst(), finding))
                        .filter(before -> isElsewhere(before.subject(), finding.subject()))
                : Optional.empty();
        return new TracedFinding(
                finding, query, rows.map(EventRows::size).orElse(0), principals, earlier);
    }

    // Two findings about the same task tell of one incident. Only another task, instance or session is "again".
    private static boolean isElsewhere(SecurityFinding.Subject before, SecurityFinding.Subject now) {
        return differ(before.tasks(), now.tasks())
                || differ(before.instances(), now.instances())
                || differ(before.accessKeys(), now.accessKeys());
    }

    private static boolean differ(List<String> before, List<String> now) {
        return !before.isEmpty() && !now.isEmpty() && before.stream().noneMatch(now::contains);
    }
}
