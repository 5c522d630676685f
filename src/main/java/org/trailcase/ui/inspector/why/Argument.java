package org.trailcase.ui.inspector.why;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.aws.ActionName;
import org.trailcase.casefile.EventRow;
import org.trailcase.catalog.AccessLevel;
import org.trailcase.catalog.risk.Risk;
import org.trailcase.explain.Explanation;
import org.trailcase.policy.PolicySource;
import org.trailcase.history.layer.LayerInForce;

/// An explanation with what a reader wants beside it: the events that brought the policies, and what the action is good
/// for in an attack.
public record Argument(
        Explanation why, Map<String, EventRow> events, Optional<AccessLevel> level, Set<Risk> risks) {

    public Argument {
        events = Map.copyOf(events);
        risks = Set.copyOf(risks);
    }

    /// The ids of the events that brought the policies around the call.
    public static List<String> eventIds(Explanation why) {
        return why.evaluated().stream()
                .flatMap(evaluated -> evaluated.layers().layers().values().stream())
                .flatMap(layer -> layer instanceof LayerInForce.Held held ? held.policies() : Stream.empty())
                .flatMap(policy -> policy.source().eventId().stream())
                .distinct()
                .toList();
    }

    /// The action that the explanation is about.
    public static Optional<ActionName> action(Explanation why) {
        return why.evaluated().map(Explanation.Authorization.Evaluated::action);
    }

    Optional<EventRow> event(PolicySource source) {
        return source.eventId().flatMap(id -> Optional.ofNullable(events.get(id)));
    }
}
