package org.trailcase.report.section;

import java.util.List;
import org.trailcase.report.block.Block;

/// A numbered part of the report that begins a page.
public interface Section {

    String title();

    /// What stands below the title, from top to bottom. Asked once for each report.
    List<Block> blocks();

    /// The letter of an appendix; empty for a section, which is counted.
    default String letter() {
        return "";
    }
}
