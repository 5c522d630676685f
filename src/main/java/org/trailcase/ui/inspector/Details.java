package org.trailcase.ui.inspector;

import java.util.List;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.Mark;
import org.trailcase.casefile.Provenance;
import org.trailcase.trail.Event;

/// All that the pages say about one event, but for its explanation.
record Details(EventRow row, Event event, Provenance provenance, List<Mark> marks) {}
