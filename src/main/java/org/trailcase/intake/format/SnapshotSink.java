package org.trailcase.intake.format;

import org.trailcase.policy.snapshot.Snapshot;

/// Takes what one exhibit says about policies, and what in it could not be read.
public interface SnapshotSink extends DefectSink {

    void snapshot(Snapshot snapshot);
}
