package org.trailcase.casefile;

/// Where an event was read: the record's ordinal in its exhibit, counted from 0, and its place in the exhibit's
/// inflated bytes.
public record Origin(long ordinal, long start, int length) {}
