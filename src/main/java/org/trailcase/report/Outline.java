package org.trailcase.report;

import java.util.List;
import org.trailcase.report.page.Cover;
import org.trailcase.report.page.Setting;
import org.trailcase.report.section.Section;

/// A whole report before it is printed: the title page, the sections in order, and how it is set.
public record Outline(Cover cover, List<Section> sections, Setting setting) {

    public Outline {
        sections = List.copyOf(sections);
    }
}
