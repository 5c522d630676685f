package org.trailcase.ui.events;

import java.util.List;
import org.trailcase.casefile.EventRow;

/// One line of the table: an event and the names of its marks.
record MarkedRow(EventRow event, List<String> marks) {}
