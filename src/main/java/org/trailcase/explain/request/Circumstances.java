package org.trailcase.explain.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.trailcase.aws.ActionName;
import org.trailcase.catalog.Action;
import org.trailcase.catalog.Catalog;
import org.trailcase.history.IssuedSession;
import org.trailcase.history.PolicyHistory;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.trail.Event;

/// The condition keys of a request, as far as the evidence tells them.
///
/// A key that the evidence cannot tell is unrecorded, never absent. A key of a service that AWS does not list for the
/// action was not in the request. What an enriched event carries outranks everything derived here.
///
/// Sources: IAM User Guide, "AWS global condition context keys"; CloudTrail User Guide, "CloudTrail record contents"
/// (eventContext); Service Authorization Reference; all read 2026-11-24.
final class Circumstances {
    private final Catalog catalog;
    private final PolicyHistory history;
    private final ParameterKeys parameters = new ParameterKeys();
    private final Map<String, ListedKeys> listed = new ConcurrentHashMap<>();

    Circumstances(Catalog catalog, PolicyHistory history) {
        this.catalog = catalog;
        this.history = history;
    }

    /// What holds for whatever the call needed.
    Keys of(Event event, KnownCaller caller, Optional<IssuedSession> issued) {
        Keys keys = new Keys();
        CallerKeys.put(event, caller.named(), keys);
        SessionKeys.put(event, issued, keys);
        PrincipalTags.put(event, caller, issued, keys);
        NetworkKeys.put(event, keys);
        ServiceCallKeys.put(event, caller.holder(), issued, keys);
        RequestKeys.put(event, keys);
        InventoryKeys.put(event, history, keys);
        return keys;
    }

    /// The same with what belongs to one action and the things that it is asked about.
    Keys with(Keys common, Event event, ListedKeys ofAction, Touched touched, Optional<IssuedSession> issued) {
        Keys keys = common.copy();
        RequestTags.put(event, ofAction, touched.kind(), keys);
        parameters.put(event, ofAction, keys);
        ServiceKeys.put(event, ofAction, touched, issued, keys);
        InventoryKeys.put(event, touched, ofAction, history, keys);
        ResourceTags.put(event, ofAction, touched, keys);
        ClaimKeys.put(event, keys);
        EventContextKeys.put(event, keys);
        return keys;
    }

    /// What an action is asked about: the things of one kind, the account that owns them, and the holder that the one
    /// thing is. `kind` is the word for the kind where the keys differ by kind.
    record Touched(
            Optional<String> kind,
            List<RequestedResource> resources,
            Optional<String> account,
            Optional<KnownHolder> holder) {}

    ListedKeys listed(ActionName action) {
        Optional<Action> known = catalog.action(action);
        return known.isEmpty()
                ? ListedKeys.any(action)
                : listed.computeIfAbsent(known.get().name().text(), _ -> ListedKeys.of(known.get()));
    }

    ListedKeys listed(Action action, Action.Target target) {
        return listed.computeIfAbsent(
                action.name().text() + " " + target.type().name(), _ -> ListedKeys.of(action, target));
    }
}
