package org.trailcase.intake.format.trail;

import java.util.Set;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.format.Format;

/// A table of events without the columns that make an event: which call it was, of which service, and when.
final class UnfitTable implements Format.Refused {
    static final String SENTENCE =
            "A table of events that lacks one of the columns eventTime, eventSource and eventName, without which a row"
                    + " is no event: export it again with these.";

    @Override
    public String title() {
        return "Table of events without their time or service";
    }

    @Override
    public boolean recognises(Head head) {
        return Table.of(head).filter(table -> isUnfit(table.plainColumns())).isPresent();
    }

    @Override
    public String sentence() {
        return SENTENCE;
    }

    static boolean isUnfit(Set<String> names) {
        return names.contains("eventname")
                && (names.contains("eventid") || names.contains("eventtime") || names.contains("useridentity"));
    }
}
