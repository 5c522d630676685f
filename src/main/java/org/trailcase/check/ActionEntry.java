package org.trailcase.check;

import java.util.List;
import org.trailcase.catalog.Action;
import org.trailcase.catalog.Catalog;
import org.trailcase.json.Span;
import org.trailcase.policy.match.ActionPattern;

/// One entry of Action or NotAction with the actions of the catalog that it covers; the entry `*` covers all and lists
/// none.
public record ActionEntry(ActionPattern pattern, List<Action> actions) {

    public ActionEntry {
        actions = List.copyOf(actions);
    }

    static ActionEntry of(ActionPattern pattern, Catalog catalog) {
        List<Action> actions = pattern.isEverything()
                ? List.of()
                : catalog.service(pattern.service()).stream()
                        .flatMap(service -> service.actions().stream())
                        .filter(action -> pattern.matches(action.name()))
                        .toList();
        return new ActionEntry(pattern, actions);
    }

    public String text() {
        return pattern.written().text();
    }

    public Span span() {
        return pattern.written().span();
    }

    /// The part behind the colon.
    public String name() {
        return text().substring(text().indexOf(':') + 1);
    }

    public boolean hasWildcard() {
        return name().indexOf('*') >= 0 || name().indexOf('?') >= 0;
    }

    /// Whether this is `service:*`.
    public boolean isWholeService() {
        return !pattern.isEverything() && !name().isEmpty() && name().chars().allMatch(c -> c == '*');
    }
}
