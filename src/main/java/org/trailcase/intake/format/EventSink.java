package org.trailcase.intake.format;

import org.trailcase.intake.content.Piece;
import org.trailcase.json.JsonException;
import org.trailcase.trail.NotAnEvent;

/// Takes the records of one exhibit that stand where events do, and what could not be read as one, in the exhibit's order.
public interface EventSink extends DefectSink {

    /// Reads a record. What it throws is told as the record's defect.
    void event(Piece piece) throws JsonException, NotAnEvent;
}
