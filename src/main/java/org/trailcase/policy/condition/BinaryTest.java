package org.trailcase.policy.condition;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.trailcase.policy.match.Matching;
import org.trailcase.policy.request.Answer;

/// Compares bytes that are written in base64.
record BinaryTest(String text) implements ValueTest {

    @Override
    public Answer of(String value, Matching matching) {
        Optional<byte[]> wanted = decoded(text);
        Optional<byte[]> given = decoded(value);
        return Answer.of(wanted.isPresent() && given.isPresent() && Arrays.equals(wanted.get(), given.get()));
    }

    @Override
    public Answer ofHidden(Matching matching) {
        return decoded(text).isPresent() ? Answer.UNKNOWN : Answer.NO;
    }

    @Override
    public boolean canRead(String value, Matching matching) {
        return decoded(text).isPresent() && decoded(value).isPresent();
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
