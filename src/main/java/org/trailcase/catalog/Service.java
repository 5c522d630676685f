package org.trailcase.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One service prefix and all that AWS defines under it.
public final class Service {
    private final String prefix;
    private final String title;
    private final Map<String, Action> actions;
    private final List<ResourceType> resourceTypes;
    private final List<ConditionKey> conditionKeys;

    /// `actions` in alphabetical order, under their names in lower case.
    Service(
            String prefix,
            String title,
            Map<String, Action> actions,
            List<ResourceType> resourceTypes,
            List<ConditionKey> conditionKeys) {
        this.prefix = prefix;
        this.title = title;
        this.actions = actions;
        this.resourceTypes = List.copyOf(resourceTypes);
        this.conditionKeys = List.copyOf(conditionKeys);
    }

    public String prefix() {
        return prefix;
    }

    /// The name that people know: `Amazon S3`.
    public String title() {
        return title;
    }

    /// The action of this name, whatever the letter case.
    public Optional<Action> action(String name) {
        return Optional.ofNullable(actions.get(name.toLowerCase(Locale.ROOT)));
    }

    public Collection<Action> actions() {
        return actions.values();
    }

    public List<ResourceType> resourceTypes() {
        return resourceTypes;
    }

    public List<ConditionKey> conditionKeys() {
        return conditionKeys;
    }

    /// The key that a policy means with `written`: `aws:RequestTag/Team` finds `aws:RequestTag/${TagKey}`.
    public Optional<ConditionKey> conditionKey(String written) {
        return conditionKeys.stream().filter(key -> key.matches(written)).findFirst();
    }
}
