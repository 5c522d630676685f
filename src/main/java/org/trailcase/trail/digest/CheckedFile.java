package org.trailcase.trail.digest;

import java.util.Optional;

/// A file that is in evidence, or that a digest lists, and how far it is vouched for; `why` is one sentence.
///
/// `name` is the exhibit's, or of a missing file the place that the digest names. `atHand` is empty for a missing file,
/// `listed` for one that no digest speaks of.
public record CheckedFile(
        String name, Optional<FileAtHand> atHand, Optional<Digest.Listed> listed, FileState state, String why) {

    static CheckedFile of(FileAtHand file, Optional<Digest.Listed> listed, FileState state, String why) {
        return new CheckedFile(file.name(), Optional.of(file), listed, state, why);
    }
}
