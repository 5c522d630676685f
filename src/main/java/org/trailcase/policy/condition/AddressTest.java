package org.trailcase.policy.condition;

import java.util.Optional;
import org.trailcase.policy.match.Matching;
import org.trailcase.policy.request.Answer;

/// Compares an IP address with a range. The two families never match each other.
record AddressTest(Optional<AddressRange> range) implements ValueTest {

    AddressTest(String text) {
        this(AddressRange.read(text));
    }

    @Override
    public Answer of(String value, Matching matching) {
        Optional<AddressRange> given = AddressRange.read(value);
        return Answer.of(range.isPresent() && given.isPresent() && range.get().holds(given.get()));
    }

    @Override
    public Answer ofHidden(Matching matching) {
        return range.isPresent() ? Answer.UNKNOWN : Answer.NO;
    }

    @Override
    public boolean canRead(String value, Matching matching) {
        return range.isPresent() && AddressRange.read(value).isPresent();
    }
}
