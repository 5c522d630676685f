package org.trailcase.intake.format.trail;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.format.EventSink;
import org.trailcase.intake.format.Format;
import org.trailcase.work.Progress;

/// A table of separated values with one event a row, told by the names of its columns in any case and order.
///
/// Sources of the columns: see [Member]; Splunk's `_raw` and the `@message` of CloudWatch Logs Insights hold the whole event.
record TableForm(String title, boolean isReduced, Predicate<Set<String>> test) implements Format.Trail {
    private static final Set<String> NEEDED = Set.of("eventname", "eventtime", "eventsource");

    static List<Format> all() {
        return List.of(
                new TableForm("CloudTrail events in a table of Splunk", false, names -> names.contains("raw")),
                new TableForm(
                        "CloudTrail events in a table of CloudWatch Logs Insights",
                        false,
                        names -> names.contains("message") && names.contains("timestamp")),
                new TableForm(
                        "Table of CloudTrail events with the events as text",
                        false,
                        names -> names.contains("cloudtrailevent") || names.contains("eventoriginal")),
                new TableForm(
                        "Table of CloudTrail events from Microsoft Sentinel",
                        true,
                        names -> names.contains("awseventid") || (names.contains("eventtypename") && names.contains("eventname"))),
                new TableForm(
                        "Table of CloudTrail events from the console's event history",
                        true,
                        names -> isTable(names)
                                && (names.contains("resourcename") || names.contains("username"))
                                && !names.contains("useridentity")
                                && !names.contains("requestparameters")),
                new TableForm(
                        "Table of CloudTrail events from a query (Athena or CloudTrail Lake)", true, TableForm::isTable));
    }

    @Override
    public boolean recognises(Head head) {
        return Table.of(head).filter(table -> test.test(table.plainColumns())).isPresent();
    }

    @Override
    public void read(Content content, EventSink sink, Progress progress) throws IOException {
        Optional<Table> table = Table.of(content.head());
        if (table.isPresent()) {
            TableRows.read(title, table.get(), content, sink, progress);
        }
    }

    @Override
    public Optional<String> holdsNone(Content content, Progress progress) throws IOException {
        return isReduced
                ? Optional.empty()
                : Foreign.sentence(content, progress, "A table of messages that holds no CloudTrail events.");
    }

    private static boolean isTable(Set<String> names) {
        return NEEDED.stream().allMatch(names::contains);
    }
}
