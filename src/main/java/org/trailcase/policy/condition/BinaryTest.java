package org.trailcase.policy.condition;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.trailcase.policy.match.Matching;
import org.trailcase.policy.request.Answer;

/// Compares bytes that are written in base64.
record BinaryTest(Optional<byte[]> wanted) implements ValueTest {

    BinaryTest(String text) {
        this(decoded(text));
    }

    @Override
    public Answer of(String value, Matching matching) {
        Optional<byte[]> given = decoded(value);
        return Answer.of(wanted.isPresent() && given.isPresent() && Arrays.equals(wanted.get(), given.get()));
    }

    @Override
    public Answer ofHidden(Matching matching) {
        return wanted.isPresent() ? Answer.UNKNOWN : Answer.NO;
    }

    @Override
    public boolean canRead(String value, Matching matching) {
        return wanted.isPresent() && decoded(value).isPresent();
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
