package org.trailcase.history.account;

import java.time.Duration;

/// The dates in exports and those in the trail are not taken from the same clock.
final class Clocks {

    /// How far apart the two may be; engineering knowledge.
    static final Duration APART = Duration.ofSeconds(5);

    private Clocks() {}
}
