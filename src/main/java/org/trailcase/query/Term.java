package org.trailcase.query;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.trailcase.trail.Outcome;

/// One part of a question. An event must satisfy every term of a query.
public sealed interface Term {

    /// The term as an examiner would type it.
    String written();

    /// A field follows a pattern.
    record Matches(Field field, Glob pattern) implements Term {
        @Override
        public String written() {
            return field.word() + ":" + pattern.inQuery();
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
            return "ip:" + pattern.inQuery();
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
            return "mark:" + name.inQuery();
        }
    }

    /// The event carries a note with this text.
    record Noted(Glob text) implements Term {
        @Override
        public String written() {
            return "note:" + text.inQuery();
        }
    }

    /// The event carries a mark or a note that this examiner put on.
    record MarkedBy(Glob examiner) implements Term {
        @Override
        public String written() {
            return "by:" + examiner.inQuery();
        }
    }

    /// What only the policies in evidence can tell of an event: asked last, of the events that the other terms leave.
    sealed interface Judged extends Term {}

    /// The event was decided by what the pattern names: a statement, a policy, or what is missing.
    record Decided(Glob cause) implements Judged {
        @Override
        public String written() {
            return "cause:" + cause.inQuery();
        }
    }

    /// The verdict on the event.
    record Verdict(String word) implements Judged {
        /// The words of a verdict, as explanations print them.
        public static final List<String> WORDS =
                List.of("allowed", "explicit-deny", "implicit-deny", "undecided", "not-authorization", "conflict");

        @Override
        public String written() {
            return "verdict:" + word;
        }
    }

    /// The text occurs somewhere in the record; case does not matter.
    record Contains(String text) implements Term {
        @Override
        public String written() {
            return Quoting.inMarks(text);
        }
    }

    /// The opposite of another term.
    record Not(Term term) implements Term {
        @Override
        public String written() {
            return "-" + (term instanceof Not ? "(" + term.written() + ")" : operand(term));
        }
    }

    /// All of these hold; every event satisfies none. A single term needs no such bond.
    record All(List<Term> terms) implements Term {
        public All {
            terms = List.copyOf(terms);
            if (terms.size() == 1) {
                throw new IllegalArgumentException("One term is not several");
            }
        }

        @Override
        public String written() {
            return terms.isEmpty() ? "*" : terms.stream().map(Term::operand).collect(Collectors.joining(" "));
        }
    }

    /// At least one of these holds.
    record Any(List<Term> terms) implements Term {
        public Any {
            terms = List.copyOf(terms);
            if (terms.size() < 2) {
                throw new IllegalArgumentException("There is no choice among fewer than two terms");
            }
        }

        @Override
        public String written() {
            return terms.stream().map(Term::operand).collect(Collectors.joining(" OR "));
        }
    }

    /// The terms bound by AND; a single one is itself.
    static Term all(List<Term> terms) {
        return terms.size() == 1 ? terms.getFirst() : new All(terms);
    }

    /// The terms bound by OR, of which there is at least one; a single one is itself.
    static Term any(List<Term> terms) {
        return terms.size() == 1 ? terms.getFirst() : new Any(terms);
    }

    /// The term as a part of a larger one.
    static String operand(Term term) {
        return term instanceof Any || (term instanceof All(List<Term> terms) && !terms.isEmpty())
                ? "(" + term.written() + ")"
                : term.written();
    }
}
