package org.trailcase.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.trailcase.catalog.Catalog;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.trail.Event;
import org.trailcase.trail.Recorded;
import org.trailcase.trail.TrailSpan;
import org.trailcase.trail.answer.AwsAnswer;

/// What a case holds beside the event that is to be explained.
public interface Evidence {

    /// The catalog of actions that the case's events are read with.
    Catalog catalog();

    /// What exhibits say about policies.
    List<Snapshot> policySnapshots();

    /// From when to when the case holds the trail of each account.
    List<TrailSpan> spans();

    /// The events with one of these names, each with where it was read, in the order of the exhibits.
    default List<Recorded> recorded(Set<String> names) {
        List<Recorded> all = new ArrayList<>();
        each(names, all::add);
        return List.copyOf(all);
    }

    /// Shows the events with one of these names, one after the other, in the order of the exhibits: of a long trail they
    /// are many.
    void each(Set<String> names, Consumer<Recorded> visitor);

    /// What AWS itself answered about single decisions.
    List<AwsAnswer> answers();

    /// The denied calls of the principal that an answer names, one after the other: the stream reads as it goes.
    Stream<Event> deniedCalls(AwsAnswer answer);
}
