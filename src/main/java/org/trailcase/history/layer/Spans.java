package org.trailcase.history.layer;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.trail.TrailSpan;

/// The times from which the case holds the trail of each account: only there would a change of policies be seen.
public final class Spans {
    private final Map<String, TrailSpan> byAccount = new HashMap<>();

    public Spans(List<TrailSpan> spans) {
        spans.forEach(span -> byAccount.put(span.account(), span));
    }

    /// Why a change between two moments might not be in the case; empty when the trail covers the time between.
    public Optional<String> uncovered(String account, Instant shown, Instant asked) {
        Optional<TrailSpan> span = Optional.ofNullable(byAccount.get(account));
        if (span.filter(one -> one.covers(shown) && one.covers(asked)).isPresent() || shown.equals(asked)) {
            return Optional.empty();
        }
        String trail = span.map(one -> "the trail of account %s in this case reaches from %s to %s"
                        .formatted(account, one.first(), one.last()))
                .orElseGet(() -> account.isEmpty()
                        ? "the evidence does not tell whose account would have recorded a change"
                        : "this case holds no trail of account %s".formatted(account));
        return Optional.of("This is how the policies were at %s; %s, so that a change in between would not be seen."
                .formatted(shown, trail));
    }

    /// The moments at which the trail of an account begins and ends.
    public List<Instant> ends(String account) {
        TrailSpan span = byAccount.get(account);
        return span == null ? List.of() : List.of(span.first(), span.last());
    }

    /// The same of all accounts.
    public List<Instant> ends() {
        return byAccount.values().stream().flatMap(span -> Stream.of(span.first(), span.last())).toList();
    }
}
