package org.trailcase.casefile.packing;

import java.util.Optional;

/// A stream that does not break at a flaw of its data but ends there, and tells of it afterwards.
public interface Flawed {

    /// What was wrong with the data, as a sentence, once the stream has ended.
    Optional<String> flaw();
}
