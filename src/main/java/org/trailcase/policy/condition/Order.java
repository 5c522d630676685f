package org.trailcase.policy.condition;

import java.util.function.IntPredicate;
import org.trailcase.policy.request.Answer;

/// How a value of the request may stand to the value of the policy.
enum Order {
    EQUAL(sign -> sign == 0),
    LESS(sign -> sign < 0),
    AT_MOST(sign -> sign <= 0),
    GREATER(sign -> sign > 0),
    AT_LEAST(sign -> sign >= 0);

    private final IntPredicate holds;

    Order(IntPredicate holds) {
        this.holds = holds;
    }

    boolean holds(int comparison) {
        return holds.test(comparison);
    }

    /// The answer for some value of an interval whose ends compare so with the policy's value.
    Answer between(int low, int high) {
        if (this == EQUAL) {
            return low == 0 && high == 0 ? Answer.YES : low > 0 || high < 0 ? Answer.NO : Answer.UNKNOWN;
        }
        return Answer.of(holds(low)).either(Answer.of(holds(high)));
    }
}
