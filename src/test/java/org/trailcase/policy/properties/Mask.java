package org.trailcase.policy.properties;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.policy.request.ContextValue;

/// A way to know less of a key than there was to know.
enum Mask {
    UNRECORDED,
    HIDDEN,
    PART;

    private static final String WHY = "not recorded";

    /// What is left to know of a key that had this value. Of a set some members are known, of a number or a time
    /// between which two it was; of other keys, and of one that was absent, nothing less than everything can be
    /// hidden.
    ContextValue of(ContextKey key, ContextValue value) {
        if (!(value instanceof ContextValue.Known(List<String> values)) || values.isEmpty() || this == UNRECORDED) {
            return new ContextValue.Unrecorded(WHY);
        }
        if (this == PART && key.type() == ContextKey.Type.LIST) {
            return new ContextValue.Containing(values.subList(0, 1), WHY);
        }
        if (this == PART && key.isOrdered()) {
            List<ContextValue> all = key.present();
            int at = all.indexOf(value);
            return new ContextValue.Between(
                    text(all.get(Math.max(0, at - 2))), text(all.get(Math.min(all.size() - 1, at + 1))), WHY);
        }
        return new ContextValue.Hidden(WHY);
    }

    /// Every value of the key's domain that may be behind the mask.
    static List<ContextValue> behind(ContextKey key, ContextValue masked) {
        return switch (masked) {
            case ContextValue.Known _, ContextValue.Absent _ -> List.of(masked);
            case ContextValue.Unrecorded _ -> key.domain();
            case ContextValue.Hidden _ -> present(key).toList();
            case ContextValue.Containing part ->
                present(key)
                        .filter(value -> ((ContextValue.Known) value).values().containsAll(Set.copyOf(part.values())))
                        .toList();
            case ContextValue.Between part ->
                key.present()
                        .subList(
                                key.present().indexOf(ContextValue.of(part.low())),
                                key.present().indexOf(ContextValue.of(part.high())) + 1);
        };
    }

    private static Stream<ContextValue> present(ContextKey key) {
        return key.present().stream()
                .filter(value -> !((ContextValue.Known) value).values().isEmpty());
    }

    private static String text(ContextValue value) {
        return ((ContextValue.Known) value).values().getFirst();
    }
}
