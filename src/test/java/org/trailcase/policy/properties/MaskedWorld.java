package org.trailcase.policy.properties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.trailcase.policy.request.ContextValue;

/// A world, and the same world when less is known of some keys.
record MaskedWorld(World whole, World masked, List<ContextKey> keys) {

    /// One key to mask: chosen among those that the policies ask for, so that it matters.
    record Choice(int index, Mask mask) {}

    static MaskedWorld of(World whole, List<Choice> choices, boolean listableOnly) {
        List<ContextKey> asked = asked(whole)
                .filter(key -> !listableOnly || (key.isListable() && !isVariable(key)))
                .toList();
        World masked = whole;
        List<ContextKey> keys = new ArrayList<>();
        for (Choice choice : choices) {
            if (!asked.isEmpty()) {
                ContextKey key = asked.get(choice.index() % asked.size());
                masked = masked.with(key, choice.mask().of(key, whole.value(key)));
                keys.add(key);
            }
        }
        return new MaskedWorld(whole, masked, keys.stream().distinct().toList());
    }

    private static Stream<ContextKey> asked(World world) {
        return world.layers().values().stream()
                .flatMap(layer -> layer.levels().stream())
                .flatMap(List::stream)
                .flatMap(policy -> policy.statements().stream())
                .flatMap(statement -> statement.conditions().stream())
                .map(ConditionDraft::key)
                .distinct()
                .sorted(Comparator.naturalOrder());
    }

    // A key that fills in a variable is not supposed: too much hangs on its text.
    private static boolean isVariable(ContextKey key) {
        return key == ContextKey.USER_NAME || key == ContextKey.TEAM;
    }

    /// Every world that may be behind what is known.
    List<World> completions() {
        return completions(keys).toList();
    }

    private Stream<World> completions(List<ContextKey> open) {
        if (open.isEmpty()) {
            return Stream.of(masked);
        }
        ContextKey key = open.getLast();
        List<ContextValue> values = Mask.behind(key, masked.value(key));
        return completions(open.subList(0, open.size() - 1))
                .flatMap(world -> values.stream().map(value -> world.with(key, value)));
    }

    /// The worlds in which one of the keys is known, or known to have been there, and the others are not.
    List<World> learning() {
        return keys.stream()
                .flatMap(key -> {
                    ContextValue known = masked.value(key);
                    Stream<ContextValue> values = Mask.behind(key, known).stream();
                    return (known instanceof ContextValue.Unrecorded(String why)
                                    ? Stream.concat(Stream.of(new ContextValue.Hidden(why)), values)
                                    : values)
                            .map(value -> masked.with(key, value));
                })
                .toList();
    }

    @Override
    public String toString() {
        return masked + "\n    behind it: "
                + keys.stream().map(key -> key.key() + " = " + whole.value(key)).toList();
    }
}
