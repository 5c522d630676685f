package org.trailcase.casefile;

/// A record that the exhibit does not hold as it stands: taken out of a cell, or put together from the columns of a row.
///
/// `isReduced` says that the form holds less than CloudTrail recorded.
public record AssembledRecord(String json, boolean isReduced) {}
