package org.trailcase.explain.request;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.trailcase.aws.ActionName;
import org.trailcase.catalog.Action;

/// The condition keys that AWS lists for an action: those of a service which are not among them are not in a request.
///
/// A tag key is listed once for all tags: `aws:RequestTag/${TagKey}`, `kms:EncryptionContext:${EncryptionContextKey}`.
///
/// Source: Service Authorization Reference, "Reference" (column "Condition keys"), read 2026-11-24.
final class ListedKeys {
    private final ActionName action;
    private final boolean open;
    private final Set<String> names = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    private ListedKeys(ActionName action, boolean open, Collection<String> listed) {
        this.action = action;
        this.open = open;
        for (String name : listed) {
            String folded = name.toLowerCase(Locale.ROOT);
            int hole = folded.indexOf("${") < 0 ? folded.indexOf('<') : folded.indexOf("${");
            if (hole < 0) {
                names.add(folded);
            } else {
                beginnings.add(folded.substring(0, hole));
            }
        }
    }

    /// All keys may be in the request of an action that the catalog does not know.
    static ListedKeys any(ActionName action) {
        return new ListedKeys(action, true, Set.of());
    }

    static ListedKeys of(Action action) {
        return new ListedKeys(action.name(), false, action.allConditionKeys());
    }

    /// Those for one kind of the things that the action is asked about.
    static ListedKeys of(Action action, Action.Target target) {
        Set<String> keys = new TreeSet<>(action.conditionKeys());
        keys.addAll(target.conditionKeys());
        keys.addAll(target.type().conditionKeys());
        return new ListedKeys(action.name(), false, keys);
    }

    ActionName action() {
        return action;
    }

    boolean has(String key) {
        String folded = key.toLowerCase(Locale.ROOT);
        return open || names.contains(folded) || beginnings.stream().anyMatch(folded::startsWith);
    }

    /// The sentence for a key that is not among them.
    String without(String key) {
        return "AWS lists no key %s for %s".formatted(key, action);
    }
}
