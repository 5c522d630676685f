package org.trailcase.intake.content;

import java.util.Set;

/// What a splitter has to know of a form: the names of its lists of records, the names beside those lists whose values
/// matter, and the names that records begin with.
///
/// The last serve only to find the next record after a damaged one.
public record Shape(Set<String> lists, Set<String> marks, Set<String> firstNames) {

    public Shape {
        lists = Set.copyOf(lists);
        marks = Set.copyOf(marks);
        firstNames = Set.copyOf(firstNames);
    }
}
