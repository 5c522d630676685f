package org.trailcase.report.page;

import java.util.List;
import org.trailcase.report.block.Block.Entry;
import org.trailcase.report.block.Prose;

/// The title page: which case, what it is about, and the facts that a reader needs before the first page.
public record Cover(
        String caseNumber, String title, Prose subtitle, List<Entry> facts, Prose distribution) {

    public Cover {
        facts = List.copyOf(facts);
    }
}
