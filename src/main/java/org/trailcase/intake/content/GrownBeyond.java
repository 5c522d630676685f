package org.trailcase.intake.content;

import java.io.IOException;

/// Packed data became larger than they may; the message is the sentence for the person.
public final class GrownBeyond extends IOException {
    private static final long serialVersionUID = 1L;

    GrownBeyond(String sentence) {
        super(sentence);
    }
}
