package org.trailcase.query;

import java.time.Instant;
import org.trailcase.trail.Outcome;

/// One part of a question. An event must satisfy every term of a query.
public sealed interface Term {

    /// The term as an examiner would type it.
    String written();

    /// A field follows a pattern.
    record Matches(Field field, Glob pattern) implements Term {
        @Override
        public String written() {
            return field.word() + ":" + quoted(pattern.written());
        }
    }

    /// The outcome, as the log records it.
    record Recorded(Outcome outcome) implements Term {
        @Override
        public String written() {
            return "outcome:" + outcome.word();
        }
    }

    /// The event happened at this moment or later.
    record Since(Instant start) implements Term {
        @Override
        public String written() {
            return "since:" + start;
        }
    }

    /// The event happened before this moment.
    record Until(Instant end) implements Term {
        @Override
        public String written() {
            return "until:" + end;
        }
    }

    /// The call came from this address or range.
    record From(Network network) implements Term {
        @Override
        public String written() {
            return "ip:" + network.written();
        }
    }

    /// The call came from a source that is no address, such as a service.
    record FromSource(Glob pattern) implements Term {
        @Override
        public String written() {
            return "ip:" + quoted(pattern.written());
        }
    }

    /// AWS calls the event read-only.
    record ReadOnly() implements Term {
        @Override
        public String written() {
            return "readOnly";
        }
    }

    /// The event carries a mark of this name, or any mark for `*`.
    record Marked(Glob name) implements Term {
        @Override
        public String written() {
            return "mark:" + quoted(name.written());
        }
    }

    /// The text occurs somewhere in the record; case does not matter.
    record Contains(String text) implements Term {
        @Override
        public String written() {
            return inMarks(text);
        }
    }

    /// The opposite of another term.
    record Not(Term term) implements Term {
        @Override
        public String written() {
            return "-" + term.written();
        }
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> Character.isWhitespace(c) || c == '"')
                ? inMarks(text)
                : text;
    }

    private static String inMarks(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
