package org.trailcase.policy.condition;

import java.util.stream.Stream;
import org.trailcase.policy.match.Matching;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.policy.request.Answer;

/// One value of a condition, compiled: how its operator, taken positively, answers for a value of the request.
interface ValueTest {

    Answer of(String value, Matching matching);

    /// The answer for a value that is present but not known: YES or NO only where every value would get it.
    default Answer ofHidden(Matching matching) {
        return Answer.UNKNOWN;
    }

    /// The answer for a value somewhere from `low` to `high`.
    default Answer ofBetween(String low, String high, Matching matching) {
        return ofHidden(matching);
    }

    /// Whether the operator can read this value and its own; text always can.
    default boolean canRead(String value, Matching matching) {
        return true;
    }

    /// The condition keys that the policy variables of the value read, folded.
    default Stream<String> keys() {
        return Stream.empty();
    }

    /// The policy variables whose value is not known.
    default Stream<UnknownFact> unknown(Matching matching) {
        return Stream.empty();
    }
}
