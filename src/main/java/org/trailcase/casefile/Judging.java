package org.trailcase.casefile;

import java.util.List;
import org.trailcase.json.JsonException;
import org.trailcase.trail.NotAnEvent;

/// Tells of events what only the policies in evidence can tell: which statement decided, and with what verdict.
///
/// The case holds the records and does not explain them: whoever can explains for it, see [CaseFile#judgedBy].
public interface Judging {

    /// Made anew when the evidence has changed.
    Judge judge();

    /// Judges one event after the other, several threads at a time.
    interface Judge {
        /// `bytes` holds the record of the event from `start` to `end`.
        Judged judged(byte[] bytes, int start, int end) throws JsonException, NotAnEvent;
    }

    /// The word of the verdict, and the names by which what decided can be asked for.
    record Judged(String verdict, List<String> causes) {
        public Judged {
            causes = List.copyOf(causes);
        }
    }
}
