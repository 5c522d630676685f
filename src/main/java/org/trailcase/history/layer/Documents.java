package org.trailcase.history.layer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.PolicyException;

/// Policy texts read once, however many hold them. For any thread.
public final class Documents {

    /// A text read, or the sentence that says why it cannot be.
    public sealed interface Reading {
        record Read(PolicyDocument document) implements Reading {}

        record Unreadable(String sentence) implements Reading {}
    }

    private final Map<String, Reading> byText = new ConcurrentHashMap<>();

    public Reading read(String text) {
        return byText.computeIfAbsent(text, Documents::parse);
    }

    private static Reading parse(String text) {
        try {
            return new Reading.Read(PolicyDocument.parse(text));
        } catch (PolicyException e) {
            return new Reading.Unreadable(e.getMessage() == null ? "It is not a policy." : e.getMessage());
        }
    }
}
