package org.trailcase.casefile;

/// Where an event was read: the exhibit by name and SHA-256, the record and its place in the inflated bytes.
///
/// `deliveries` counts how often the same event was delivered, this one included.
public record Provenance(String exhibit, String sha256, Origin origin, int deliveries) {}
