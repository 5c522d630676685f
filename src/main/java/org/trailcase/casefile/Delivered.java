package org.trailcase.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trailcase.casefile.packing.Packing;

/// What is known of a file before it is read: its name as given, its SHA-256 and size as delivered, how its content is
/// packed, from the outermost packing to the innermost, and where its bytes are kept.
public record Delivered(
        String name, String sha256, long size, List<Packing> packings, Optional<Instant> modified, Kept kept) {

    public Delivered {
        packings = List.copyOf(packings);
    }

    /// A file whose bytes are kept in the case.
    public Delivered(String name, String sha256, long size, boolean gzip, Optional<Instant> modified) {
        this(name, sha256, size, gzip ? List.of(Packing.GZIP) : List.of(), modified, new Kept.Here());
    }
}
