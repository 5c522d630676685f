package org.trailcase.policy.snapshot;

/// A policy's text exactly as it was received, with its name and its JSON pointer in the exhibit.
public record WrittenPolicy(String name, String text, String pointer) {}
