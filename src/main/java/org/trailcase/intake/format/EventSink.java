package org.trailcase.intake.format;

import org.trailcase.trail.Event;

/// Takes the events of one exhibit, and what could not be read as one, in the exhibit's order.
public interface EventSink extends DefectSink {

    /// `record` counts events and defects from 0; `start` and `length` count bytes of the inflated content.
    void event(long record, long start, int length, Event event);
}
