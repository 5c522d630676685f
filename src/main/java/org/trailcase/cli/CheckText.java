package org.trailcase.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trailcase.aws.PolicyType;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.Severity;
import org.trailcase.check.TextPlace;

/// Findings in a terminal, by policy: where it stands and whose it is, and below each finding with its place in the policy's
/// text, the sentence, and the line with a caret under it.
final class CheckText {
    private static final int SHOWN = 100;
    private static final int BEFORE = 40;

    private final PrintWriter out;

    CheckText(PrintWriter out) {
        this.out = out;
    }

    void print(List<CheckedPolicyText> policies) {
        policies.stream().filter(policy -> !policy.findings().isEmpty()).forEach(this::print);
        List<CheckFinding> all =
                policies.stream().flatMap(policy -> policy.findings().stream()).toList();
        String counts = Stream.of(Severity.values())
                .map(severity -> counted(severity, all))
                .filter(count -> !count.isEmpty())
                .collect(Collectors.joining(", "));
        long clean = policies.stream().filter(policy -> policy.findings().isEmpty()).count();
        out.println("%s: %s%s."
                .formatted(
                        Output.count(policies.size(), "policy", "policies"),
                        counts.isEmpty() ? "nothing found" : counts,
                        counts.isEmpty() || clean == 0 ? "" : "; nothing in %,d of them".formatted(clean)));
    }

    private static String counted(Severity severity, List<CheckFinding> all) {
        long count = all.stream().filter(finding -> finding.severity() == severity).count();
        return count == 0 ? "" : Output.count(count, severity.word(), severity.word() + "s");
    }

    private void print(CheckedPolicyText checked) {
        PolicyInFile policy = checked.policy();
        out.println(Output.plain(policy.pointer().isEmpty()
                ? policy.file().toString()
                : "%s at %s, lines counted from there".formatted(policy.file(), policy.pointer())));
        out.println("  " + Output.plain(whose(checked)));
        checked.findings().forEach(finding -> print(policy.text(), finding));
        out.println();
    }

    private static String whose(CheckedPolicyText checked) {
        PolicyInFile policy = checked.policy();
        String kind = checked.type().map(PolicyType::title).orElse("Unreadable policy");
        String name = policy.name().isEmpty() ? "" : " " + policy.name();
        String of = policy.attachedTo().isEmpty() ? "" : " of " + policy.attachedTo();
        String on = policy.alsoOn().isEmpty() ? "" : ", on " + policy.alsoOn();
        boolean guessed = policy.type().isEmpty() && checked.type().isPresent();
        return kind + name + of + on + (guessed ? ", as it is taken for" : "");
    }

    private void print(String text, CheckFinding finding) {
        TextPlace place = TextPlace.of(text, finding.span());
        out.println("  %d:%d: %s: %s [%s]"
                .formatted(
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
        out.println("%8d | %s%s%s".formatted(
                place.line(), before, marked, shown(place.lineText().substring(end, Math.max(end, to)))));
        out.println("         | " + " ".repeat(before.length()) + "^" + "~".repeat(Math.max(0, marked.length() - 1)));
        finding.suggestion().ifPresent(instead -> out.println("         = instead: " + Output.plain(instead)));
    }

    // One column a character, tabs included, so that the caret stands where it points.
    private static String shown(String text) {
        return Output.plain(text.replace('\t', ' '));
    }
}
