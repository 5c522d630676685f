package org.trailcase.policy.condition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.trailcase.policy.match.Matching;
import org.trailcase.policy.request.Answer;

/// Compares numbers or points in time; what is not one compares false.
record OrderTest<T extends Comparable<T>>(Optional<T> bound, Order order, Function<String, Optional<T>> reader)
        implements ValueTest {

    static OrderTest<BigDecimal> number(String text, Order order) {
        return new OrderTest<>(readNumber(text), order, OrderTest::readNumber);
    }

    static OrderTest<Instant> date(String text, Order order) {
        return new OrderTest<>(PolicyTime.read(text), order, PolicyTime::read);
    }

    private static Optional<BigDecimal> readNumber(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    @Override
    public Answer of(String value, Matching matching) {
        Optional<T> given = reader.apply(value);
        return Answer.of(bound.isPresent()
                && given.isPresent()
                && order.holds(given.get().compareTo(bound.get())));
    }

    @Override
    public Answer ofHidden(Matching matching) {
        return bound.isPresent() ? Answer.UNKNOWN : Answer.NO;
    }

    @Override
    public Answer ofBetween(String low, String high, Matching matching) {
        Optional<T> from = reader.apply(low);
        Optional<T> to = reader.apply(high);
        return bound.isPresent() && from.isPresent() && to.isPresent()
                ? order.between(from.get().compareTo(bound.get()), to.get().compareTo(bound.get()))
                : ofHidden(matching);
    }

    @Override
    public boolean canRead(String value, Matching matching) {
        return bound.isPresent() && reader.apply(value).isPresent();
    }
}
