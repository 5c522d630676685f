package org.trailcase.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.Acquisition;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRows;
import org.trailcase.casefile.Exhibit;
import org.trailcase.casefile.ExhibitKind;
import org.trailcase.casefile.Facet;
import org.trailcase.casefile.Kept;
import org.trailcase.casefile.Mark;
import org.trailcase.explain.Answers;
import org.trailcase.explain.Unlinked;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonNull;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonWriter;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.trail.answer.AwsAnswer;
import org.trailcase.trail.credential.CredentialRecord;
import org.trailcase.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Tells what is in a case.
@Command(name = "info", description = "Tell what is in a case.", mixinStandardHelpOptions = true)
final class Info extends CaseCommand {
    private static final int ALL_VALUES = 1_000;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() {
        try (CaseFile caseFile = read()) {
            if (json) {
                out().println(JsonWriter.pretty(json(caseFile)));
            } else {
                print(caseFile);
            }
            return 0;
        }
    }

    private void print(CaseFile caseFile) {
        CaseDescription description = caseFile.description();
        EventRows all = caseFile.all();
        row("Case", description.name() + (description.number().isEmpty() ? "" : " (" + description.number() + ")"));
        row("Exhibits", "%,d".formatted(caseFile.exhibits().size()));
        referred(caseFile.exhibits());
        row("Events", "%,d".formatted(all.size()));
        if (all.size() > 0) {
            row(
                    "Span",
                    Output.time(all.row(0).time()) + " to "
                            + Output.time(all.row(all.size() - 1).time()));
        }
        row("Outcomes", values(caseFile, all, Facet.OUTCOME));
        row("Accounts", values(caseFile, all, Facet.ACCOUNT));
        row("Regions", values(caseFile, all, Facet.REGION));
        row("Event categories", values(caseFile, all, Facet.CATEGORY));
        row("Policies", policies(caseFile));
        row("Findings", "%,d".formatted(caseFile.findings().size()));
        row("Credentials", credentials(caseFile.credentials()));
        row("AWS's answers", answers(caseFile));
        row("Digests", digests(caseFile));
        row("Marks", "%,d".formatted(count(caseFile, Mark.Kind.MARK)));
        row("Notes", "%,d".formatted(count(caseFile, Mark.Kind.NOTE)));
        row("Defects", "%,d".formatted(caseFile.defects().size()));
        row("Files refused", "%,d".formatted(caseFile.notTaken().size()));
    }

    // Told where there are any: a case whose bytes are elsewhere is less than a whole one.
    private void referred(List<Exhibit> exhibits) {
        List<Exhibit> referred = exhibits.stream()
                .filter(exhibit -> exhibit.kept() instanceof Kept.Original)
                .toList();
        if (!referred.isEmpty()) {
            row(
                    "By reference",
                    "%s, %,d bytes that are not in the case; 'trailcase originals' lists the files"
                            .formatted(
                                    Output.count(referred.size(), "exhibit", "exhibits"),
                                    referred.stream().mapToLong(Exhibit::size).sum()));
        }
        exhibits.stream()
                .map(Exhibit::acquired)
                .filter(Acquisition::isTold)
                .distinct()
                .forEach(acquired -> row("Custody", "files " + acquired.words()));
    }

    private void row(String title, String value) {
        out().println("%-17s %s".formatted(title, Output.plain(value)));
    }

    private static String values(CaseFile caseFile, EventRows rows, Facet facet) {
        List<Facet.Count> named = caseFile.facet(rows, facet, ALL_VALUES).counts().stream()
                .filter(count -> !count.text().isBlank())
                .toList();
        long unnamed = rows.size() - named.stream().mapToLong(Facet.Count::events).sum();
        String words = Stream.concat(
                        named.stream().map(count -> "%s (%,d)".formatted(count.text(), count.events())),
                        Stream.of("not recorded (%,d)".formatted(unnamed)).filter(_ -> unnamed > 0))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "none" : words;
    }

    // Working out which the trail's own calls made takes seconds in a long trail; `policies` lists them.
    private static String policies(CaseFile caseFile) {
        List<Snapshot> shown = caseFile.policySnapshots();
        return shown.isEmpty() ? "none in exhibits; 'trailcase policies' shows what calls of the trail made" : SnapshotCounts.words(shown);
    }

    private static String credentials(List<CredentialRecord> credentials) {
        return credentials.isEmpty()
                ? "none"
                : "%s, %s without MFA"
                        .formatted(
                                Output.count(credentials.size(), "user", "users"),
                                credentials.stream().filter(one -> !one.mfaActive()).count());
    }

    private static String answers(CaseFile caseFile) {
        List<AwsAnswer> all = caseFile.answers();
        if (all.isEmpty()) {
            return "none";
        }
        List<Unlinked> unlinked = Answers.of(caseFile).unlinked();
        return unlinked.isEmpty()
                ? "%,d".formatted(all.size())
                : "%,d, of which about no certain event: %s"
                        .formatted(
                                all.size(),
                                unlinked.stream()
                                        .map(one -> "%s (%s)".formatted(one.answer().source().exhibit(), one.why()))
                                        .distinct()
                                        .collect(Collectors.joining("; ")));
    }

    // Reading all log files anew may take minutes: only what was hashed before is told here.
    private static String digests(CaseFile caseFile) {
        boolean hasAny = caseFile.exhibits().stream()
                .anyMatch(exhibit -> exhibit.kind() == ExhibitKind.DIGEST || exhibit.kind() == ExhibitKind.SIGNATURE);
        if (!hasAny) {
            return "none";
        }
        return caseFile.isDigestCheckReady()
                ? caseFile.digests(Progress.SILENT).summary()
                : "%s, not checked yet; 'trailcase digests' does it".formatted(Output.count(
                        caseFile.exhibits().stream()
                                .filter(exhibit -> exhibit.kind() == ExhibitKind.DIGEST)
                                .count(),
                        "digest",
                        "digests"));
    }

    private static long count(CaseFile caseFile, Mark.Kind kind) {
        return caseFile.marks().all().stream()
                .filter(mark -> mark.kind() == kind)
                .count();
    }

    private static JsonObject json(CaseFile caseFile) {
        EventRows all = caseFile.all();
        List<Exhibit> exhibits = caseFile.exhibits();
        JsonObject.Builder span = JsonObject.builder();
        if (all.size() > 0) {
            span.put("first", all.row(0).time().toString())
                    .put("last", all.row(all.size() - 1).time().toString());
        }
        return ReceiptJson.of(counted(caseFile, exhibits), caseFile.defects(), caseFile.notTaken())
                .put("name", caseFile.description().name())
                .put("number", caseFile.description().number())
                .put("span", all.size() > 0 ? span.build() : JsonNull.NULL)
                .put("outcomes", counts(caseFile, all, Facet.OUTCOME))
                .put("accounts", counts(caseFile, all, Facet.ACCOUNT))
                .put("regions", counts(caseFile, all, Facet.REGION))
                .put("categories", counts(caseFile, all, Facet.CATEGORY))
                .put(
                        "snapshots",
                        JsonArray.of(caseFile.policySnapshots().stream()
                                .map(Info::snapshot)
                                .toList()))
                .put("byReference", JsonArray.of(exhibits.stream().flatMap(exhibit -> referred(exhibit).stream()).toList()))
                .put(
                        "acquired",
                        JsonArray.of(exhibits.stream()
                                .filter(exhibit -> exhibit.acquired().isTold())
                                .map(Info::acquired)
                                .toList()))
                .put("marks", count(caseFile, Mark.Kind.MARK))
                .put("notes", count(caseFile, Mark.Kind.NOTE))
                .build();
    }

    private static ReceiptJson.Counted counted(CaseFile caseFile, List<Exhibit> exhibits) {
        Map<String, Long> files = new HashMap<>();
        exhibits.forEach(exhibit -> files.merge(exhibit.kind().word(), 1L, Long::sum));
        files.put("refused", (long) caseFile.notTaken().size());
        long duplicates = exhibits.stream().mapToLong(Exhibit::duplicates).sum();
        long unread = caseFile.defects().stream()
                .filter(defect -> defect.ordinal() >= 0)
                .count();
        return new ReceiptJson.Counted(
                exhibits.size(),
                files,
                caseFile.eventCount() + duplicates + unread,
                caseFile.eventCount(),
                duplicates,
                0,
                caseFile.policySnapshots().stream().mapToLong(Snapshot::texts).sum(),
                caseFile.findings().size(),
                caseFile.credentials().size(),
                caseFile.answers().size());
    }

    private static JsonObject counts(CaseFile caseFile, EventRows rows, Facet facet) {
        JsonObject.Builder counts = JsonObject.builder();
        caseFile.facet(rows, facet, ALL_VALUES).counts().forEach(count -> counts.put(count.text(), count.events()));
        return counts.build();
    }

    private static Optional<JsonObject> referred(Exhibit exhibit) {
        return exhibit.kept() instanceof Kept.Original(Path path)
                ? Optional.of(JsonObject.builder()
                        .put("exhibit", exhibit.name())
                        .put("sha256", exhibit.sha256())
                        .put("size", exhibit.size())
                        .put("path", path.toString())
                        .build())
                : Optional.empty();
    }

    private static JsonObject acquired(Exhibit exhibit) {
        Acquisition acquired = exhibit.acquired();
        return JsonObject.builder()
                .put("exhibit", exhibit.name())
                .put("sha256", exhibit.sha256())
                .put("by", acquired.by())
                .put("at", acquired.at().map(Instant::toString).orElse(""))
                .put("how", acquired.how())
                .put("with", acquired.with())
                .build();
    }

    private static JsonObject snapshot(Snapshot snapshot) {
        return JsonObject.builder()
                .put("about", snapshot.about())
                .put("account", snapshot instanceof AccountSnapshot account ? account.account() : "")
                .put("asOf", snapshot.origin().asOf().toString())
                .put("asOfFrom", snapshot.origin().asOfFrom().words())
                .put("exhibit", snapshot.origin().exhibit())
                .build();
    }
}
