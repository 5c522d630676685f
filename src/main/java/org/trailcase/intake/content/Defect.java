package org.trailcase.intake.content;

/// A stretch of an exhibit that could not be taken as a record, and why.
///
/// `record` counts the records of the exhibit from 0 and the defects with them, so that what was read and what was not
/// add up. `start` and `length` count bytes of the inflated content.
public record Defect(long record, long start, long length, String reason) {}
