package org.trailcase.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.Severity;
import org.trailcase.check.TextPlace;

/// Findings in a terminal, as compilers tell them: place, sentence, the line with a caret under it.
final class CheckText {
    private static final int SHOWN = 100;
    private static final int BEFORE = 40;

    private CheckText() {}

    static void print(List<CheckedFile> files, PrintWriter out) {
        files.forEach(file -> file.findings().forEach(finding -> print(file, finding, out)));
        List<CheckFinding> all =
                files.stream().flatMap(file -> file.findings().stream()).toList();
        String counts = Stream.of(Severity.values())
                .map(severity -> counted(severity, all))
                .filter(count -> !count.isEmpty())
                .collect(Collectors.joining(", "));
        out.println("%s: %s."
                .formatted(Output.count(files.size(), "policy", "policies"), counts.isEmpty() ? "nothing found" : counts));
    }

    private static String counted(Severity severity, List<CheckFinding> all) {
        long count = all.stream().filter(finding -> finding.severity() == severity).count();
        return count == 0 ? "" : Output.count(count, severity.word(), severity.word() + "s");
    }

    private static void print(CheckedFile file, CheckFinding finding, PrintWriter out) {
        TextPlace place = TextPlace.of(file.text(), finding.span());
        out.println("%s:%d:%d: %s: %s [%s]"
                .formatted(
                        Output.plain(file.path().toString()),
                        place.line(),
                        place.column(),
                        finding.severity().word(),
                        Output.plain(finding.sentence()),
                        finding.id()));
        int from = place.lineText().length() > SHOWN ? Math.max(0, place.column() - 1 - BEFORE) : 0;
        int to = Math.min(place.lineText().length(), from + SHOWN);
        int start = Math.clamp(place.column() - 1L, from, Math.max(from, to));
        int end = Math.clamp((long) start + place.length(), start, Math.max(start, to));
        String before = shown(place.lineText().substring(from, start));
        String marked = shown(place.lineText().substring(start, end));
        out.println("%6d | %s%s%s".formatted(
                place.line(), before, marked, shown(place.lineText().substring(end, Math.max(end, to)))));
        out.println("       | " + " ".repeat(before.length()) + "^" + "~".repeat(Math.max(0, marked.length() - 1)));
        finding.suggestion().ifPresent(text -> out.println("       = instead: " + Output.plain(text)));
    }

    // One column a character, tabs included, so that the caret stands where it points.
    private static String shown(String text) {
        return Output.plain(text.replace('\t', ' '));
    }
}
