package org.trailcase.intake.format.parquet;

/// Where a row stands: the bytes of its row group, since the cells of a row lie apart from each other, packed with those of
/// other rows.
public record Place(long start, int length) {}
