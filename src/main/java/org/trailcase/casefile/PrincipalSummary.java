package org.trailcase.casefile;

import java.time.Instant;
import java.util.Set;
import java.util.SortedMap;

/// What one principal did within a list of events. First and last seen are the principal's own, within that list.
public record PrincipalSummary(
        PrincipalKey principal,
        String type,
        Counts counts,
        Instant firstSeen,
        Instant lastSeen,
        Reach reach,
        SortedMap<String, Counts> services) {

    /// Where the principal acted from and with what.
    public record Reach(Set<String> addresses, Set<String> accessKeys, Set<String> regions, int sessions) {}
}
