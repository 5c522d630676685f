package org.trailcase.trail.digest;

/// A content that has the form of a digest, a key or a signature and lacks what these must say, in one sentence.
public final class DigestException extends Exception {
    private static final long serialVersionUID = 1L;

    DigestException(String sentence) {
        super(sentence);
    }
}
