package org.trailcase.casefile;

import java.time.Instant;
import java.util.Optional;

/// What is known of a file before it is read: its name as given, its SHA-256 and size as delivered.
public record Delivered(String name, String sha256, long size, boolean gzip, Optional<Instant> modified) {}
