package org.trailcase.intake.format;

import org.trailcase.intake.content.Defect;

/// Takes what could not be read, as it is met.
public interface DefectSink {
    void defect(Defect defect);
}
