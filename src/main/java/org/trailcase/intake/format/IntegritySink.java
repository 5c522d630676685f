package org.trailcase.intake.format;

/// Takes note of what one file vouches for, and of what in it could not be read.
///
/// What it says is not handed over: it is read from the exhibit anew whenever the digests are checked.
public interface IntegritySink extends DefectSink {

    /// One digest, key or signature was read.
    void vouches();
}
