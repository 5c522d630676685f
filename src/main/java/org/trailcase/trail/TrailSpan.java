package org.trailcase.trail;

import java.time.Instant;

/// From when to when a case holds events of one account and Region, both included.
///
/// The Region is empty text where the records name none: then nothing tells that any is missing.
public record TrailSpan(String account, String region, Instant first, Instant last) {

    public boolean covers(Instant moment) {
        return !moment.isBefore(first) && !moment.isAfter(last);
    }
}
