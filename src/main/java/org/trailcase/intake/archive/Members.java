package org.trailcase.intake.archive;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.trailcase.intake.content.Source;

/// Takes what is found in an archive, in the order in which it stands there.
public interface Members {

    /// Where the bytes of a member stand in the bytes of its archive, deflated there or as they are.
    record Place(long start, long length, boolean deflated) {}

    /// A file in the archive. `place` is empty where its bytes have no place of their own in those of the archive.
    void file(String name, Instant modified, Source source, Optional<Place> place) throws IOException;

    /// Something in the archive that is no file to be read, with the reason in a sentence.
    void refused(String name, String reason);

    /// Something that is wrong with the archive itself, as a sentence.
    void damage(String sentence);
}
