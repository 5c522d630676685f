package org.trailcase.casefile;

/// A file that was offered and not taken, with the reason in one sentence. `sha256` is empty when it could not be read.
public record Refusal(String path, String sha256, String reason) {}
