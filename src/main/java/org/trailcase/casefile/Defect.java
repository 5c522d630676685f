package org.trailcase.casefile;

/// A record that could not be read: where it stands in the exhibit's inflated bytes, and why, in one sentence.
///
/// `ordinal` counts records from 0; -1 when the defect is of the file and not of one record.
public record Defect(String exhibit, long ordinal, long start, long length, String reason) {}
