package org.trailcase.report.section;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trailcase.casefile.Defect;
import org.trailcase.casefile.Exhibit;
import org.trailcase.casefile.ExhibitKind;
import org.trailcase.casefile.Kept;
import org.trailcase.casefile.Refusal;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Column;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Row;
import org.trailcase.report.block.Words;
import org.trailcase.trail.digest.CheckedFile;
import org.trailcase.trail.digest.DigestCheck;

/// Every file that was received or refused, with its hash, and every record that could not be read.
final class EvidenceSection implements Section {
    /// A longer list stands in an appendix, so that the sections stay readable.
    static final int MOST_HERE = 30;

    private static final int MOST_DEFECTS = 100;
    private static final int MOST_REFUSALS = 100;

    private final List<Exhibit> exhibits;
    private final List<Defect> defects;
    private final List<Refusal> refusals;
    private final DigestCheck digests;
    private final String listed;

    EvidenceSection(CaseReading reading) {
        this.exhibits = reading.caseFile().exhibits();
        this.defects = reading.caseFile().defects();
        this.refusals = reading.caseFile().notTaken();
        this.digests = reading.digests();
        this.listed = ExhibitsAppendix.letter(reading);
    }

    @Override
    public String title() {
        return "Evidence";
    }

    @Override
    public List<Block> blocks() {
        long records = exhibits.stream().mapToLong(Exhibit::records).sum();
        long duplicates = exhibits.stream().mapToLong(Exhibit::duplicates).sum();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                Block.Tone.LEDE,
                Prose.of("%s read from %s, %s of them duplicates; %s more could not be read. %s."
                        .formatted(
                                Words.count(records, "record was", "records were"),
                                Words.count(exhibits.size(), "exhibit"),
                                Words.number(duplicates),
                                Words.number(defects.size()),
                                Words.count(refusals.size(), "file was refused", "files were refused")))));
        blocks.add(byKind());
        if (exhibits.size() <= MOST_HERE) {
            blocks.add(list(exhibits, defects, digests));
        } else {
            blocks.add(Block.Paragraph.of(Prose.of("Appendix " + listed + " lists all " + Words.number(exhibits.size())
                    + " exhibits with their SHA-256.")));
        }
        refused(blocks);
        unreadable(blocks);
        blocks.addAll(DigestBlocks.of(digests));
        return blocks;
    }

    private Block byKind() {
        List<Row> rows = new ArrayList<>();
        for (ExhibitKind kind : ExhibitKind.values()) {
            List<Exhibit> some =
                    exhibits.stream().filter(exhibit -> exhibit.kind() == kind).toList();
            if (kind != ExhibitKind.ARCHIVE || !some.isEmpty()) {
                rows.add(sum(words(kind), some, some));
            }
        }
        // What lies in an archive was delivered with it, and is not counted twice.
        List<Exhibit> delivered = exhibits.stream()
                .filter(exhibit -> exhibit.kept() instanceof Kept.Here || exhibit.kept() instanceof Kept.Original)
                .toList();
        rows.add(sum("All exhibits", exhibits, delivered).asTotal());
        return new Block.Table(
                Prose.of("Exhibits by kind. Read counts records, duplicates among them those that another exhibit"
                        + " had delivered before."),
                List.of(
                        Column.left("Kind", 40),
                        Column.right("Exhibits", 14),
                        Column.right("Size", 18),
                        Column.right("Read", 14),
                        Column.right("Duplicates", 14)),
                rows);
    }

    private static Row sum(String name, List<Exhibit> some, List<Exhibit> weighed) {
        return Row.of(
                Prose.of(name),
                Prose.of(some.size()),
                Prose.of(size(weighed.stream().mapToLong(Exhibit::size).sum())),
                Prose.of(some.stream().mapToLong(Exhibit::records).sum()),
                Prose.of(some.stream().mapToLong(Exhibit::duplicates).sum()));
    }

    private static String words(ExhibitKind kind) {
        return switch (kind) {
            case TRAIL -> "Trail: CloudTrail events";
            case POLICY -> "Policies";
            case FINDING -> "Findings of other services";
            case CREDENTIAL -> "Credential reports";
            case DIGEST -> "CloudTrail digests";
            case KEY -> "Public keys of CloudTrail";
            case SIGNATURE -> "Signatures of digests and query results";
            case ANSWER -> "AWS's answers about decisions";
            case ARCHIVE -> "Archives that others lay in";
        };
    }

    /// The whole list; also what the appendix prints.
    static Block list(List<Exhibit> exhibits, List<Defect> defects, DigestCheck digests) {
        Map<Integer, CheckedFile> checked = digests.speaks() ? digests.byExhibit() : Map.of();
        Map<String, Long> failed = new HashMap<>();
        defects.forEach(defect -> failed.merge(defect.exhibit(), 1L, Long::sum));
        List<Row> rows = new ArrayList<>();
        for (Exhibit exhibit : exhibits) {
            rows.add(Row.of(
                            Prose.ofStrong("E" + exhibit.id()),
                            named(exhibit, checked),
                            Prose.of(size(exhibit.size())),
                            Prose.of(exhibit.records()),
                            Prose.of(failed.getOrDefault(exhibit.name(), 0L)),
                            Prose.of(exhibit.duplicates()))
                    .at("exhibit-" + exhibit.id()));
        }
        return new Block.Table(
                Prose.of("Exhibits with name and SHA-256 as delivered. Failed counts records that could not be read."),
                List.of(
                        Column.left("No.", 7),
                        Column.left("Name, and SHA-256 below it", 57),
                        Column.right("Size", 11),
                        Column.right("Read", 9),
                        Column.right("Failed", 8),
                        Column.right("Dupl.", 8)),
                rows);
    }

    private static Prose named(Exhibit exhibit, Map<Integer, CheckedFile> checked) {
        Prose name = Prose.ofCode(exhibit.name()).lineEnd().hash(exhibit.sha256());
        if (exhibit.kept() instanceof Kept.Original(Path path)) {
            name = name.lineEnd().text("By reference, not in the case: ").code(path.toString());
        }
        if (exhibit.acquired().isTold()) {
            name = name.lineEnd().text("As the examiner says, " + exhibit.acquired().words());
        }
        CheckedFile file = checked.get(exhibit.id());
        return file == null ? name : name.lineEnd().text("By the digests: ").strong(file.state().words());
    }

    private void refused(List<Block> blocks) {
        if (refusals.isEmpty()) {
            blocks.add(Block.Paragraph.of("Every file that was offered is in the case."));
            return;
        }
        blocks.add(new Block.Table(
                Prose.of("Refused: files that were offered and not taken, then or later."
                        + leftOut(refusals.size(), MOST_REFUSALS)),
                List.of(Column.left("File", 50), Column.left("Reason", 50)),
                refusals.stream()
                        .limit(MOST_REFUSALS)
                        .map(refusal -> Row.of(
                                refusal.sha256().isEmpty()
                                        ? Prose.ofCode(refusal.path())
                                        : Prose.ofCode(refusal.path()).lineEnd().hash(refusal.sha256()),
                                Prose.of(refusal.reason())))
                        .toList()));
    }

    private void unreadable(List<Block> blocks) {
        if (defects.isEmpty()) {
            return;
        }
        blocks.add(new Block.Table(
                Prose.of("Unreadable: records that were not taken, in no case guessed at."
                        + leftOut(defects.size(), MOST_DEFECTS)),
                List.of(
                        Column.left("Exhibit", 32),
                        Column.right("Record", 9),
                        Column.right("From byte", 13),
                        Column.left("Reason", 46)),
                defects.stream()
                        .limit(MOST_DEFECTS)
                        .map(defect -> Row.of(
                                Prose.ofCode(defect.exhibit()),
                                Prose.of(defect.ordinal() < 0 ? "file" : Words.number(defect.ordinal())),
                                Prose.of(defect.start()),
                                Prose.of(defect.reason())))
                        .toList()));
    }

    private static String leftOut(int all, int most) {
        return all <= most ? "" : " The first %d of %s; the case holds them all.".formatted(most, Words.number(all));
    }

    static String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        double shown = bytes;
        int unit = -1;
        while (shown >= 999.95 && unit < 3) {
            shown /= 1_000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", shown, List.of("kB", "MB", "GB", "TB").get(unit));
    }
}
