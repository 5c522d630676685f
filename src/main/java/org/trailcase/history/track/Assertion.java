package org.trailcase.history.track;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// One neighbour of a track: `before` is what the fact was just before it, `after` what it made of it.
///
/// `possible` tells whether it could happen where the fact was so. A `turn` above 0 is its place among others of its
/// second, where the calls themselves tell it.
record Assertion<T>(
        Point point,
        boolean isObservation,
        Known<T> before,
        UnaryOperator<Known<T>> after,
        Predicate<Known<T>> possible,
        long turn) {}
