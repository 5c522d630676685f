package org.trailcase.intake.format;

import org.trailcase.trail.credential.CredentialRecord;

/// Takes the lines of one credential report, and what could not be read, in the exhibit's order.
public interface CredentialSink extends DefectSink {

    void credential(CredentialRecord credential);
}
