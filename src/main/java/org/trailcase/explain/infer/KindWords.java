package org.trailcase.explain.infer;

import java.util.Collection;
import java.util.List;

/// Kinds of value of a condition key, put into words.
final class KindWords {
    private static final String ABSENT = "absent";
    private static final String OTHER = "any other value";

    private KindWords() {}

    /// "aws:SourceVpce was vpce-1", for one of some kinds out of all.
    static String was(String key, Collection<String> some, Collection<String> all) {
        List<String> rest = all.stream().filter(kind -> !some.contains(kind)).toList();
        if (some.size() > 1 && rest.size() == 1) {
            return "%s was not %s".formatted(key, rest.getFirst().equals(OTHER) ? other(all) : rest.getFirst());
        }
        List<String> words = some.stream().map(kind -> kind.equals(OTHER) ? other(all) : kind).toList();
        return "%s was %s".formatted(key, String.join(" or ", words));
    }

    /// "aws:SourceVpce = vpce-1", for a condition.
    static String is(String key, Collection<String> some, Collection<String> all) {
        List<String> rest = all.stream().filter(kind -> !some.contains(kind)).toList();
        if (some.size() > 1 && rest.size() == 1) {
            return rest.getFirst().equals(ABSENT) ? key + " is present" : key + not(rest.getFirst(), all);
        }
        if (some.size() == 1) {
            String kind = some.iterator().next();
            return kind.equals(ABSENT)
                    ? key + " is absent"
                    : isComparison(kind) ? key + " is " + kind : key + (kind.equals(OTHER) ? " is " + other(all) : " = " + kind);
        }
        return "%s is one of %s".formatted(key, String.join(", ", some));
    }

    private static String not(String kind, Collection<String> all) {
        return kind.equals(OTHER) ? " is not " + other(all) : isComparison(kind) ? " is not " + kind : " ≠ " + kind;
    }

    private static boolean isComparison(String kind) {
        return kind.startsWith("less than ") || kind.startsWith("greater than ") || kind.startsWith("between ");
    }

    private static String other(Collection<String> all) {
        List<String> named = all.stream()
                .filter(kind -> !kind.equals(OTHER) && !kind.equals(ABSENT))
                .toList();
        return named.isEmpty() ? "some value" : "a value other than " + String.join(", ", named);
    }
}
