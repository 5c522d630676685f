package org.trailcase.policy.match;

/// Something about a request that an answer hangs on and that the evidence does not tell: a condition key, `Resource`
/// or `Principal`, and why it is unknown.
public record UnknownFact(String key, String why) {}
