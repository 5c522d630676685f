package org.trailcase.ui.evidence;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.OverrunStyle;
import org.trailcase.casefile.CustodyEntry;
import org.trailcase.casefile.Defect;
import org.trailcase.casefile.Kept;
import org.trailcase.casefile.Refusal;
import org.trailcase.casefile.TracedFinding;
import org.trailcase.ui.evidence.EvidenceModel.Listed;
import org.trailcase.ui.kit.Times;
import org.trailcase.ui.kit.table.Column;
import org.trailcase.ui.kit.table.Column.Style;

/// The columns of the lists of evidence.
final class EvidenceColumns {
    private EvidenceColumns() {}

    static List<Column<Listed>> exhibits() {
        return List.of(
                path("name", one -> one.exhibit().name()),
                Column.of("format", "Recognised as", 14, Style.TEXT, one -> one.exhibit().format()),
                Column.of("digests", "By digests", 8, Style.TEXT, Listed::state),
                Column.of("records", "Records", 6, Style.NUMBER, one -> "%,d".formatted(one.exhibit().records())),
                Column.of("duplicates", "Repeated", 6, Style.NUMBER, one -> "%,d".formatted(one.exhibit().duplicates())),
                Column.of("size", "Bytes", 7, Style.NUMBER, one -> "%,d".formatted(one.exhibit().size())),
                Column.of("received", "Received UTC", 13.4, Style.MONO_MUTED, one -> Times.bare(one.exhibit().receivedAt())),
                Column.of("by", "By", 8, Style.TEXT, one -> one.exhibit().receivedBy()),
                Column.of("sha256", "SHA-256", 40, Style.MONO_MUTED, one -> one.exhibit().sha256()),
                Column.of("kept", "By reference", 20, Style.MUTED, EvidenceColumns::reference),
                Column.of("acquired", "Acquired", 24, Style.TEXT, one -> one.exhibit().acquired().words()));
    }

    private static String reference(Listed one) {
        return one.exhibit().kept() instanceof Kept.Original(Path path) ? path.toString() : "";
    }

    static List<Column<TracedFinding>> findings() {
        return List.of(
                Column.of("severity", "Severity", 5.5, Style.TEXT, one -> one.finding().what().severityWord()),
                Column.of("title", "What was found", 25, Style.TEXT, one -> one.finding().what().title()),
                Column.<TracedFinding>of("about", "About", 20, Style.MONO, one -> one.finding().subject().title())
                        // What is one's own stands at the end of an ARN.
                        .dressed((cell, _) -> cell.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS)),
                Column.of("who", "Principals", 9, Style.MONO, EvidenceColumns::who),
                Column.of("events", "Events", 5, Style.NUMBER, one -> "%,d".formatted(one.events())),
                Column.of("first", "First seen UTC", 13.4, Style.MONO, one -> time(one.finding().activity().first())),
                Column.of("last", "Last seen UTC", 13.4, Style.MONO_MUTED, one -> time(one.finding().activity().last())),
                Column.of("count", "Count", 5, Style.NUMBER, one -> "%,d".formatted(one.finding().activity().count())),
                Column.of("status", "Status", 6, Style.TEXT, one -> one.finding().status()),
                Column.of("type", "Type", 24, Style.MUTED, one -> one.finding().what().type()));
    }

    private static String who(TracedFinding one) {
        return one.principals().stream()
                .map(arn -> arn.substring(arn.lastIndexOf('/') + 1))
                .collect(Collectors.joining(", "));
    }

    private static String time(Optional<Instant> moment) {
        return moment.map(Times::bare).orElse("");
    }

    static List<Column<Refusal>> refusals() {
        return List.of(
                path("path", Refusal::path),
                Column.of("reason", "Reason", 44, Style.TEXT, Refusal::reason),
                Column.of("sha256", "SHA-256", 40, Style.MONO_MUTED, Refusal::sha256));
    }

    static List<Column<Defect>> defects() {
        return List.of(
                path("exhibit", Defect::exhibit),
                Column.of("ordinal", "Record", 5, Style.NUMBER, one -> one.ordinal() < 0 ? "file" : "%,d".formatted(one.ordinal())),
                Column.of("start", "At byte", 7, Style.NUMBER, one -> "%,d".formatted(one.start())),
                Column.of("reason", "What is wrong", 50, Style.TEXT, Defect::reason));
    }

    static List<Column<CustodyEntry>> custody() {
        return List.of(
                Column.of("number", "No.", 4, Style.NUMBER, one -> "%,d".formatted(one.number())),
                Column.of("at", "Time UTC", 13.4, Style.MONO, one -> Times.bare(one.at())),
                Column.of("examiner", "Examiner", 9, Style.TEXT, CustodyEntry::examiner),
                Column.of("act", "Act", 7, Style.TEXT, CustodyEntry::act),
                Column.of("detail", "Detail", 34, Style.TEXT, CustodyEntry::detail),
                Column.of("program", "Program", 12, Style.MUTED, CustodyEntry::program),
                Column.of("hash", "Hash", 40, Style.MONO_MUTED, CustodyEntry::hash));
    }

    // Paths begin alike and differ at their end, so that is what stays when there is too little room.
    private static <R> Column<R> path(String id, Function<R, String> text) {
        return Column.of(id, "File", 34, Style.MONO, text)
                .dressed((cell, _) -> cell.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS));
    }
}
