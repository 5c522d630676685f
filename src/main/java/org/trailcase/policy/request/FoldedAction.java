package org.trailcase.policy.request;

import org.trailcase.aws.ActionName;

/// An action in the form in which all its spellings are equal: folded once, compared with many patterns.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Action" (prefix and name are not case-sensitive), read 2026-11-24.
public record FoldedAction(String service, String name) {

    public static FoldedAction of(ActionName action) {
        return new FoldedAction(fold(action.service()), fold(action.name()));
    }

    /// The form of a service's prefix, an action's name or a pattern for one in which two spellings are equal.
    public static String fold(String text) {
        int at = 0;
        while (at < text.length() && fold(text.charAt(at)) == text.charAt(at)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        char[] folded = text.toCharArray();
        for (; at < folded.length; at++) {
            folded[at] = fold(folded[at]);
        }
        return new String(folded);
    }

    // Character by character, as String.equalsIgnoreCase compares.
    private static char fold(char character) {
        return Character.toLowerCase(Character.toUpperCase(character));
    }
}
