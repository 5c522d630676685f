package org.trailcase.trail.digest;

/// A file of events that is in evidence: the number and name of the exhibit, the hash of its inflated bytes, and the hash of
/// the bytes as delivered.
public record FileAtHand(int exhibit, String name, String contentSha256, String deliveredSha256) {}
