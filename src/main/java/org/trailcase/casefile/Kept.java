package org.trailcase.casefile;

import java.nio.file.Path;

/// Where the bytes of an exhibit stand. `container` is the SHA-256 of the archive that it lay in.
public sealed interface Kept {

    /// In the case, as delivered.
    record Here() implements Kept {}

    /// In a file outside the case, where it stood when it was last seen there.
    record Original(Path path) implements Kept {}

    /// In the case, deflated part by part: what lies in an archive at no place of its own.
    record Packed(String container) implements Kept {}

    /// In the bytes of another exhibit, an archive: this many of them from this one on, deflated there or as they are.
    record Within(String container, long start, long length, boolean deflated) implements Kept {}
}
