package org.trailcase.report.section;

import java.util.List;
import org.trailcase.report.block.Block;

/// The list of exhibits where it is too long for its section.
final class ExhibitsAppendix implements Section {
    private final CaseReading reading;

    ExhibitsAppendix(CaseReading reading) {
        this.reading = reading;
    }

    static boolean isNeeded(CaseReading reading) {
        return reading.caseFile().exhibits().size() > EvidenceSection.MOST_HERE;
    }

    /// The last one; those on marked events are left out where none is marked.
    static String letter(CaseReading reading) {
        return reading.marked().isEmpty() ? "B" : "D";
    }

    @Override
    public String letter() {
        return letter(reading);
    }

    @Override
    public String title() {
        return "Exhibits";
    }

    @Override
    public List<Block> blocks() {
        return List.of(EvidenceSection.list(
                reading.caseFile().exhibits(), reading.caseFile().defects(), reading.digests()));
    }
}
