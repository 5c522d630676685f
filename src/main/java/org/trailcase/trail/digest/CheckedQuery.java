package org.trailcase.trail.digest;

/// The sign file of a saved query, and whether its signature verifies; `why` is one sentence.
public record CheckedQuery(QuerySignature query, DigestState state, String why) {}
