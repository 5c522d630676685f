package org.trailcase.intake.format;

import org.trailcase.trail.finding.SecurityFinding;

/// Takes the findings of one exhibit, and what could not be read as one, in the exhibit's order.
public interface FindingSink extends DefectSink {

    void finding(SecurityFinding finding);
}
