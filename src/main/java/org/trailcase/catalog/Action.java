package org.trailcase.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.trailcase.aws.ActionName;

/// One action of a service as AWS defines it, in AWS's own spelling.
///
/// `conditionKeys` are those that apply whatever the resource; each target adds its own.
public record Action(ActionName name, AccessLevel level, List<Target> targets, List<String> conditionKeys) {

    public Action {
        targets = List.copyOf(targets);
        conditionKeys = List.copyOf(conditionKeys);
    }

    /// Whether a policy can name no resource for this action but `*`.
    ///
    /// Source: Service Authorization Reference, "Reference" (column "Resource types": "If this column is empty, you
    /// must specify all resources"), read 2026-11-24.
    public boolean isWildcardOnly() {
        return targets.isEmpty();
    }

    /// Every key that some statement about this action can use, whatever the resource.
    public Set<String> allConditionKeys() {
        Set<String> keys = new TreeSet<>(conditionKeys);
        targets.forEach(target -> {
            keys.addAll(target.conditionKeys());
            keys.addAll(target.type().conditionKeys());
        });
        return Collections.unmodifiableSet(keys);
    }

    /// A kind of resource that the action can be limited to; a required one must be covered by every statement that
    /// allows the action.
    public record Target(ResourceType type, boolean required, List<String> conditionKeys) {
        public Target {
            conditionKeys = List.copyOf(conditionKeys);
        }
    }
}
