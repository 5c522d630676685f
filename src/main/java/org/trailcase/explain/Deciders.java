package org.trailcase.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The statements that decided, in one phrase: "A and B" where all of them did, "either A or B" where one did and it is not
/// known which.
final class Deciders {

    private Deciders() {}

    static <T> String phrase(List<T> statements, Function<T, String> name, Predicate<T> isSure) {
        List<String> sure = statements.stream().filter(isSure).map(name).distinct().toList();
        List<T> doubted = statements.stream().filter(isSure.negate()).toList();
        List<String> parts = new ArrayList<>(sure);
        if (!doubted.isEmpty()) {
            parts.add(either(doubted, name, sure.isEmpty()));
        }
        return String.join(" and ", parts);
    }

    private static <T> String either(List<T> doubted, Function<T, String> name, boolean isFirst) {
        List<String> names = doubted.stream().map(name).distinct().toList();
        if (names.size() > 1) {
            return names.stream().collect(Collectors.joining(" or ", isFirst ? "Either " : "either ", ""));
        }
        String only = names.getFirst();
        return doubted.size() > 1
                ? only + " in one of its versions"
                : (isFirst ? "Perhaps " : "perhaps ") + only;
    }
}
