package org.trailcase.trail;

/// An event and where it was read: the exhibit by name and SHA-256, and the number of its record, counted from 0.
public record Recorded(Event event, String exhibit, String sha256, long ordinal) {}
