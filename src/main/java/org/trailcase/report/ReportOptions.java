package org.trailcase.report;

import java.time.Instant;
import java.util.Optional;
import org.trailcase.report.page.Setting.Paper;
import org.trailcase.report.page.Setting.Status;

/// What the person chooses about a report; everything else comes from the case.
///
/// `title` is the case's name where it is empty, `examiner` those of the examiner log, `date` the case's last change.
public record ReportOptions(
        Paper paper,
        Status status,
        String version,
        String classification,
        String title,
        String examiner,
        String preparedFor,
        Optional<Instant> date) {

    /// A draft on A4, with everything else from the case.
    public static ReportOptions standard() {
        return new ReportOptions(Paper.A4, Status.DRAFT, "1.0", "Confidential", "", "", "", Optional.empty());
    }

    public ReportOptions on(Paper other) {
        return new ReportOptions(other, status, version, classification, title, examiner, preparedFor, date);
    }

    public ReportOptions dated(Instant moment) {
        return new ReportOptions(
                paper, status, version, classification, title, examiner, preparedFor, Optional.of(moment));
    }
}
