package org.trailcase.casefile.coverage;

import java.util.List;
import java.util.SortedMap;

/// The events of a case, counted once: by place and hour, and by account.
public record Tally(SortedMap<Place, EventHours> hours, List<AccountCoverage> accounts) {

    public Tally {
        accounts = List.copyOf(accounts);
    }
}
