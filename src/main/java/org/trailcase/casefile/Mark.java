package org.trailcase.casefile;

import java.time.Instant;
import java.util.List;

/// A mark or a note that an examiner put on an event, as it stands now.
///
/// `value` is the mark's name or the note's text; `event` the event's lasting number in the case file.
public record Mark(String uuid, Kind kind, long event, String value, String examiner, Instant at) {

    /// Whether it is a mark or a note.
    public enum Kind {
        MARK,
        NOTE
    }

    /// The marks that every case begins with, in the order of the keys 1 to 5.
    public static final List<String> STANDARD = List.of("suspicious", "malicious", "benign", "follow-up", "key");
}
