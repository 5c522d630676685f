package org.trailcase.trail.digest;

/// A digest and how far it is vouched for; `why` is one sentence.
public record CheckedDigest(Digest digest, DigestState state, String why) {}
