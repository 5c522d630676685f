package org.trailcase.casefile;

import java.time.Instant;
import java.util.Set;
import java.util.SortedMap;

/// One session: what was done with one set of temporary credentials, or one long-lived key.
///
/// Known by issuer, session name, access key and creation time together, never by the address alone. `created` is
/// empty text where the record does not tell it. `writes` counts, for each action that is not read-only, how often it
/// was tried and how it ended.
public record SessionSummary(
        PrincipalKey principal,
        EventRow.Who who,
        Counts counts,
        Instant firstSeen,
        Instant lastSeen,
        Set<String> addresses,
        boolean signIn,
        SortedMap<String, Counts> writes) {}
