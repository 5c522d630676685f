package org.trailcase.casefile;

/// What was called, where, and how it ended: what recurs together in the events of a trail and stands once in the case.
///
/// `outcome` and `readOnly` are the numbers of the columns of the same names.
record Circumstance(
        String source,
        String name,
        String error,
        String region,
        String account,
        String category,
        int outcome,
        int readOnly) {}
