package org.trailcase.ui.policies;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trailcase.casefile.EventRow;
import org.trailcase.check.CheckFinding;
import org.trailcase.ui.kit.chart.VersionTimes;
import org.trailcase.ui.kit.text.LineDiff;
import org.trailcase.ui.kit.text.PolicyDifference;

/// What is shown of one policy at one moment.
///
/// `event` is the one that brought the version; `comparison` is empty where there is no other text.
record PolicyPage(
        PolicyEntry entry,
        PolicyVersion version,
        Instant at,
        VersionTimes times,
        Optional<EventRow> event,
        List<CheckFinding> findings,
        Optional<Comparison> comparison) {

    PolicyPage {
        findings = List.copyOf(findings);
    }

    /// Two texts, the earlier one first, line by line.
    record Comparison(PolicyVersion before, PolicyVersion after, PolicyDifference difference) {
        List<LineDiff.Line> lines() {
            return difference.lines();
        }
    }
}
