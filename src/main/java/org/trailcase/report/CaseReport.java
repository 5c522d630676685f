package org.trailcase.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.CustodyEntry;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.EventRows;
import org.trailcase.casefile.Program;
import org.trailcase.report.block.Block.Entry;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Words;
import org.trailcase.report.page.Cover;
import org.trailcase.report.page.Setting;
import org.trailcase.report.section.CaseReading;
import org.trailcase.report.section.StandardSections;
import org.trailcase.work.Progress;

/// Makes the outline of a case's report. It reads the case and writes nothing into it.
public final class CaseReport {
    private final CaseFile caseFile;
    private final CaseDescription description;
    private final ReportOptions options;
    private final String hash;
    private final Instant date;

    private CaseReport(CaseFile caseFile, ReportOptions options) {
        this.caseFile = caseFile;
        this.description = caseFile.description();
        this.options = options;
        this.hash = ContentHash.of(caseFile);
        List<CustodyEntry> log = caseFile.custodyLog();
        Instant changed = log.isEmpty() ? Instant.EPOCH : log.getLast().at();
        this.date = options.date().orElse(changed);
    }

    /// Reads the case, explains its marked events and lists the standard sections.
    public static Outline outline(CaseFile caseFile, ReportOptions options, Progress progress) {
        CaseReport report = new CaseReport(caseFile, options);
        CaseReading reading = CaseReading.of(caseFile, options.paper().textWidth(), progress);
        return new Outline(report.cover(), StandardSections.of(reading), report.setting());
    }

    private Cover cover() {
        return new Cover(number(), title(), subtitle(), facts(), Prose.ofStrong("Reproduction. ")
                .text("The same case and options give this report again, byte for byte. Making it wrote nothing into"
                        + " the case."));
    }

    private String number() {
        return description.number().isEmpty() ? "without number" : description.number();
    }

    private String title() {
        return options.title().isEmpty() ? description.name() : options.title();
    }

    private Prose subtitle() {
        EventRows all = caseFile.all();
        TreeSet<String> accounts = all.stream()
                .map(EventRow::account)
                .filter(account -> !account.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        return switch (accounts.size()) {
            case 0 -> Prose.of("No account is recorded in the evidence");
            case 1 -> Prose.of("AWS account ").code(accounts.first());
            default -> Prose.of(Words.count(accounts.size(), "AWS account"));
        };
    }

    private List<Entry> facts() {
        List<Entry> facts = new ArrayList<>();
        if (!options.preparedFor().isEmpty()) {
            facts.add(Entry.of("Prepared for", options.preparedFor()));
        }
        facts.add(Entry.of("Examiner", examiner()));
        facts.add(Entry.of("Period examined", period()));
        facts.add(Entry.of("Evidence period", evidencePeriod()));
        facts.add(Entry.of(
                "Time zone",
                description.zone().getId().equals("UTC") ? "UTC" : "UTC first; " + description.zone() + " beside it"));
        facts.add(Entry.of("Report date", date.toString().substring(0, 10)));
        facts.add(new Entry("Evidence", evidence()));
        facts.add(new Entry("Content SHA-256", Prose.EMPTY.hash(hash)));
        facts.add(Entry.of("Made with", Program.version()));
        return facts;
    }

    private String examiner() {
        if (!options.examiner().isEmpty()) {
            return options.examiner();
        }
        return caseFile.custodyLog().stream()
                .map(CustodyEntry::examiner)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String period() {
        CaseDescription.Ask ask = description.ask();
        if (ask.start().isEmpty() && ask.end().isEmpty()) {
            return "not limited";
        }
        return ask.start().map(CaseReport::moment).orElse("the first event") + " to "
                + ask.end().map(CaseReport::moment).orElse("the last event") + " UTC";
    }

    private String evidencePeriod() {
        EventRows all = caseFile.all();
        return all.size() == 0
                ? "no events"
                : moment(all.row(0).time()) + " to " + moment(all.row(all.size() - 1).time()) + " UTC";
    }

    private static String moment(Instant time) {
        return time.toString().substring(0, 19).replace('T', ' ');
    }

    /// What could not be read or was refused stands on the first page, in bold.
    private Prose evidence() {
        int refused = caseFile.notTaken().size();
        int unreadable = caseFile.defects().size();
        Prose evidence = Prose.of(Words.count(caseFile.exhibits().size(), "exhibit") + ", "
                + Words.count(caseFile.eventCount(), "event"));
        if (refused > 0) {
            evidence = evidence.text(", ").strong(Words.count(refused, "file") + " refused");
        }
        if (unreadable > 0) {
            evidence = evidence.text(", ").strong(Words.count(unreadable, "record") + " unreadable");
        }
        return refused + unreadable > 0 ? evidence.text(": see section 3") : evidence;
    }

    private Setting setting() {
        return new Setting(
                options.paper(),
                title(),
                options.classification(),
                options.version(),
                options.status(),
                date,
                hash,
                examiner(),
                Locale.ENGLISH);
    }
}
