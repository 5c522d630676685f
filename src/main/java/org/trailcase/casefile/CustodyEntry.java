package org.trailcase.casefile;

import java.time.Instant;

/// One act on the case: who did what, when, with which version of the program.
///
/// `hash` covers the entry and the hash of the one before it, so that no entry can be changed or taken out unseen.
public record CustodyEntry(
        long number, Instant at, String examiner, String program, String act, String detail, String hash) {}
