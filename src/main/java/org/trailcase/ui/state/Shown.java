package org.trailcase.ui.state;

import org.trailcase.casefile.EventRows;
import org.trailcase.query.EventQuery;

/// What a query brought: the events, how many there are in all, what it hides, and what became of the write actions.
public record Shown(EventQuery query, EventRows rows, int all, HiddenReads hidden, Writes writes) {}
