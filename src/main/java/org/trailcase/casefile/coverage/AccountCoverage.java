package org.trailcase.casefile.coverage;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is in evidence of one account: its events by kind, the first and the last of them.
///
/// `global` counts events of services that are in no Region, `reduced` those whose form holds less than CloudTrail recorded.
public record AccountCoverage(
        String account, Instant first, Instant last, SortedMap<EventKind, Long> kinds, long global, long reduced) {

    public AccountCoverage {
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    }

    public long count(EventKind kind) {
        return kinds.getOrDefault(kind, 0L);
    }

    public long events() {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }

    public String words() {
        return account.isEmpty() ? "account not told" : account;
    }
}
