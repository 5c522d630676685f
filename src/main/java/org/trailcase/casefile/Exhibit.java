package org.trailcase.casefile;

import java.time.Instant;
import java.util.Optional;

/// A file as it was received: never changed, known by its SHA-256.
///
/// `name` is the path as it was given, with slashes; `size` counts bytes as delivered; `records` is what it held that
/// could be read, `duplicates` those among them that the case had already. What lay in an archive is called by the name of
/// the archive, `!/`, and its own.
public record Exhibit(
        int id,
        String sha256,
        String name,
        ExhibitKind kind,
        String format,
        long size,
        Optional<Instant> modified,
        Instant receivedAt,
        String receivedBy,
        boolean gzip,
        Kept kept,
        long records,
        long duplicates,
        Acquisition acquired) {}
