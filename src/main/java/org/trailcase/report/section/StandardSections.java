package org.trailcase.report.section;

import java.util.ArrayList;
import java.util.List;

/// The sections of a case report in their order. A new section is one class and one line here.
///
/// What speaks of marked events alone is left out where none is marked: the summary says so once.
public final class StandardSections {
    private StandardSections() {}

    public static List<Section> of(CaseReading reading) {
        List<Section> sections = new ArrayList<>(List.of(
                new SummarySection(reading),
                new ScopeSection(reading),
                new EvidenceSection(reading),
                new CoverageSection(reading),
                new MethodSection(reading)));
        boolean isAnyMarked = !reading.marked().isEmpty();
        if (isAnyMarked) {
            sections.add(new TimelineSection(reading));
            sections.add(new FindingsSection(reading));
        }
        sections.add(new PrincipalsSection(reading));
        if (isAnyMarked) {
            sections.add(new PolicyTextsAppendix(reading));
            sections.add(new EventIdsAppendix(reading));
        }
        sections.add(new ExaminerLogAppendix(reading));
        if (ExhibitsAppendix.isNeeded(reading)) {
            sections.add(new ExhibitsAppendix(reading));
        }
        return List.copyOf(sections);
    }
}
