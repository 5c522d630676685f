package org.trailcase.report.section;

import java.util.List;
import java.util.stream.Collectors;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.Mark;
import org.trailcase.explain.Explanation;

/// An event that an examiner marked or wrote a note on, with its explanation.
record Marked(EventRow row, String eventId, List<Mark> marks, Explanation explanation) {

    Marked {
        marks = List.copyOf(marks);
    }

    /// The names of its marks, or `note` where it carries notes alone.
    String names() {
        String names = marks.stream()
                .filter(mark -> mark.kind() == Mark.Kind.MARK)
                .map(Mark::value)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "note" : names;
    }

    List<Mark> notes() {
        return marks.stream().filter(mark -> mark.kind() == Mark.Kind.NOTE).toList();
    }

    /// Where the appendix tells the whole id.
    String anchor() {
        return "event-" + row.id();
    }
}
