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

    @Override
    public String letter() {
        return "D";
    }

    @Override
    public String title() {
        return "Exhibits";
    }

    @Override
    public List<Block> blocks() {
        return List.of(EvidenceSection.list(
                reading.caseFile().exhibits(), reading.caseFile().defects()));
    }
}
