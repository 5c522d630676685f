package org.trailcase.report.section;

import java.util.List;
import org.trailcase.casefile.CustodyEntry;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Column;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Row;
import org.trailcase.report.block.Words;

/// Who did what with the case and when; each entry hashes the one before it.
final class ExaminerLogAppendix implements Section {
    private static final int MOST = 200;

    private final CaseReading reading;

    ExaminerLogAppendix(CaseReading reading) {
        this.reading = reading;
    }

    @Override
    public String letter() {
        return reading.marked().isEmpty() ? "A" : "C";
    }

    @Override
    public String title() {
        return "Examiner log";
    }

    @Override
    public List<Block> blocks() {
        List<CustodyEntry> log = reading.caseFile().custodyLog();
        List<CustodyEntry> last = log.subList(Math.max(0, log.size() - MOST), log.size());
        String which = last.size() == log.size()
                ? "All " + Words.count(log.size(), "entry", "entries") + "."
                : "The last %d of %s entries.".formatted(MOST, Words.number(log.size()));
        return List.of(new Block.Table(
                Prose.of(which + " The hash of an entry covers the one before it; its first twelve digits are shown."),
                List.of(
                        Column.right("No.", 6),
                        Column.left("UTC", 18),
                        Column.left("Who", 18),
                        Column.left("Act", 10),
                        Column.left("What", 34),
                        Column.left("Hash", 14)),
                last.stream().map(ExaminerLogAppendix::row).toList()));
    }

    private static Row row(CustodyEntry entry) {
        return Row.of(
                Prose.of(entry.number()),
                Prose.EMPTY.fixed(Times.utc(entry.at())),
                Prose.of(entry.examiner()),
                Prose.of(entry.act()),
                Prose.of(entry.detail().isEmpty() ? "–" : entry.detail()),
                Prose.EMPTY.fixed(entry.hash().substring(0, Math.min(12, entry.hash().length()))));
    }
}
