package org.trailcase.policy.condition;

import java.util.List;
import java.util.Optional;
import org.trailcase.policy.match.Matching;

/// Whether values of a condition together match whatever the key holds, though no single one does.
final class Domain {
    private Domain() {}

    static boolean isCovered(List<ValueTest> tests, Matching matching) {
        return bothTruths(tests, matching) || bothFamilies(tests);
    }

    private static boolean bothTruths(List<ValueTest> tests, Matching matching) {
        return holds(tests, matching, true) && holds(tests, matching, false);
    }

    private static boolean holds(List<ValueTest> tests, Matching matching, boolean truth) {
        return tests.stream().anyMatch(test ->
                test instanceof BoolTest bool && bool.truth(matching).equals(Optional.of(truth)));
    }

    private static boolean bothFamilies(List<ValueTest> tests) {
        return wholeFamily(tests, true) && wholeFamily(tests, false);
    }

    private static boolean wholeFamily(List<ValueTest> tests, boolean v4) {
        return tests.stream().anyMatch(test -> test instanceof AddressTest(Optional<AddressRange> range)
                && range.filter(its -> its.isWholeFamily() && its.isV4() == v4).isPresent());
    }
}
