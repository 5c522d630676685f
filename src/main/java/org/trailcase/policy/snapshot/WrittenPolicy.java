package org.trailcase.policy.snapshot;

/// A policy's text exactly as it was received, with its name and its JSON pointer in the exhibit.
///
/// The text is empty where the exhibit names the policy only: there is such a policy, and what it says is not shown.
public record WrittenPolicy(String name, String text, String pointer) {

    /// A policy that the exhibit names without its text.
    public static WrittenPolicy nameOnly(String name, String pointer) {
        return new WrittenPolicy(name, "", pointer);
    }

    public boolean isNameOnly() {
        return text.isEmpty();
    }
}
