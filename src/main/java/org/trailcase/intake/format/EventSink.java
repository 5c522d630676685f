package org.trailcase.intake.format;

import org.trailcase.casefile.AssembledRecord;
import org.trailcase.intake.content.Piece;
import org.trailcase.json.JsonException;
import org.trailcase.trail.NotAnEvent;

/// Takes the records of one exhibit that stand where events do, and what could not be read as one, in the exhibit's order.
public interface EventSink extends DefectSink {

    /// Reads a record. What it throws is told as the record's defect.
    void event(Piece piece) throws JsonException, NotAnEvent;

    /// Reads the event that begins the piece, and gives its length; 0 where only [#event] can tell what it is.
    default int first(Piece piece) {
        return 0;
    }

    /// Reads a record that was taken out of this row or put together from it. Throws the same.
    void event(Piece row, AssembledRecord record) throws JsonException, NotAnEvent;
}
