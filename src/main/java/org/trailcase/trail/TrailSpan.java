package org.trailcase.trail;

import java.time.Instant;

/// From when to when a case holds events of one account, both included.
public record TrailSpan(String account, Instant first, Instant last) {

    public boolean covers(Instant moment) {
        return !moment.isBefore(first) && !moment.isAfter(last);
    }
}
