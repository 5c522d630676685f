package org.trailcase.report.section;

import java.util.ArrayList;
import java.util.List;

/// The sections of a case report in their order. A new section is one class and one line here.
public final class StandardSections {
    private StandardSections() {}

    public static List<Section> of(CaseReading reading) {
        List<Section> sections = new ArrayList<>(List.of(
                new SummarySection(reading),
                new ScopeSection(reading),
                new EvidenceSection(reading),
                new CoverageSection(reading),
                new MethodSection(reading),
                new TimelineSection(reading),
                new FindingsSection(reading),
                new PrincipalsSection(reading),
                new PolicyTextsAppendix(reading),
                new EventIdsAppendix(reading),
                new ExaminerLogAppendix(reading)));
        if (ExhibitsAppendix.isNeeded(reading)) {
            sections.add(new ExhibitsAppendix(reading));
        }
        return List.copyOf(sections);
    }
}
