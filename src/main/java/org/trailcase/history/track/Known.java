package org.trailcase.history.track;

import java.util.List;
import java.util.function.Function;
import org.trailcase.policy.PolicySource;

/// What the evidence says of one fact at one moment, and which exhibit or event says so.
public sealed interface Known<T> {

    /// The fact is established.
    record Is<T>(T value, PolicySource source) implements Known<T> {}

    /// The fact may have been so; `why` is a sentence.
    record Perhaps<T>(T value, String why, PolicySource source) implements Known<T> {}

    /// What the fact was is not known; `why` is a sentence.
    record Unknown<T>(String why, PolicySource source) implements Known<T> {}

    PolicySource source();

    /// The same, of which it is not certain for the first of these reasons; as it is where there are none.
    default Known<T> doubted(List<String> reasons) {
        return !reasons.isEmpty() && this instanceof Is<T>(T value, PolicySource source)
                ? new Perhaps<>(value, reasons.getFirst(), source)
                : this;
    }

    /// The same knowledge about something that follows from the value.
    default <R> Known<R> map(Function<T, R> meaning) {
        return switch (this) {
            case Is<T>(T value, PolicySource source) -> new Is<>(meaning.apply(value), source);
            case Perhaps<T>(T value, String why, PolicySource source) ->
                new Perhaps<>(meaning.apply(value), why, source);
            case Unknown<T>(String why, PolicySource source) -> new Unknown<>(why, source);
        };
    }
}
