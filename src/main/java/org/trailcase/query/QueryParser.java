package org.trailcase.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trailcase.trail.Outcome;

/// Turns what was typed into terms: words parted by white space, quotation marks around what holds some.
final class QueryParser {
    // What logs have where the caller has no account begins with "anonymous"; digits of another number are from altered logs.
    private static final Pattern ACCOUNT =
            Pattern.compile("\\d+|.*[*?].*|anonymous.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LIKE_AN_ADDRESS = Pattern.compile("[\\d.]+|[^*?/]*/[^*?]*|[\\da-fA-F.]*:[\\da-fA-F:.]*");

    private final String typed;
    private int at;

    QueryParser(String typed) {
        this.typed = typed;
    }

    List<Term> terms() throws QueryException {
        List<Term> terms = new ArrayList<>();
        while (true) {
            skipSpace();
            if (at >= typed.length()) {
                mustLeaveTime(terms);
                return terms;
            }
            boolean negated = typed.charAt(at) == '-' && at + 1 < typed.length() && typed.charAt(at + 1) != ' ';
            if (negated) {
                at++;
            }
            boolean quoted = typed.charAt(at) == '"';
            String word = word();
            if (word.isEmpty() || (!quoted && word.equals("*"))) {
                continue;
            }
            Term term = quoted ? new Term.Contains(word) : term(word);
            terms.add(negated ? new Term.Not(term) : term);
        }
    }

    // No event can lie in a time that ends before it begins: then one of the two is a slip.
    private static void mustLeaveTime(List<Term> terms) throws QueryException {
        for (Term one : terms) {
            for (Term other : terms) {
                if (one instanceof Term.Since(Instant start) && other instanceof Term.Until(Instant end) && !start.isBefore(end)) {
                    throw new QueryException("'%s' leaves no time before '%s', so that no event can answer."
                            .formatted(one.written(), other.written()));
                }
            }
        }
    }

    private Term term(String word) throws QueryException {
        int colon = word.indexOf(':');
        if (word.equalsIgnoreCase("readOnly")) {
            return new Term.ReadOnly();
        }
        if (colon <= 0) {
            return new Term.Contains(word);
        }
        String name = word.substring(0, colon).toLowerCase(Locale.ROOT);
        String value = word.substring(colon + 1);
        if (value.isEmpty()) {
            throw new QueryException("'%s:' needs a value behind the colon, without a space.".formatted(name));
        }
        return switch (name) {
            case "outcome" -> new Term.Recorded(outcome(value));
            case "since" ->
                new Term.Since(Moment.start(value).orElseThrow(() -> notATime(value)));
            case "until" -> new Term.Until(Moment.end(value).orElseThrow(() -> notATime(value)));
            case "ip" -> from(value);
            case "mark" -> new Term.Marked(new Glob(value));
            case "readonly" -> readOnly(value);
            default -> field(name, value, word);
        };
    }

    private static Term field(String name, String value, String word) throws QueryException {
        var field = Field.named(name);
        if (field.filter(Field.ACCOUNT::equals).isPresent() && !ACCOUNT.matcher(value).matches()) {
            throw new QueryException("'%s' is not an account; write its 12 digits, with * for those that you do not know, or anonymous."
                    .formatted(value));
        }
        if (field.isPresent()) {
            return new Term.Matches(field.get(), new Glob(value));
        }
        // An ARN, an action or an IPv6 address typed on its own is text to look for, not a field of that name.
        if (word.startsWith("arn:") || name.chars().anyMatch(c -> !Character.isLetter(c)) || value.startsWith(":")) {
            return new Term.Contains(word);
        }
        throw new QueryException(
                "There is no field '%s' to ask about; the fields are %s, outcome, since, until, ip, mark and readOnly. Put the word in quotation marks to look for it as text."
                        .formatted(name, String.join(", ", Field.words())));
    }

    private static Term from(String value) throws QueryException {
        Optional<Network> network = Network.parse(value);
        if (network.isEmpty() && LIKE_AN_ADDRESS.matcher(value).matches()) {
            throw new QueryException("'%s' is not an address; write 203.0.113.7, a range as 203.0.113.0/24, or 203.0.113.*."
                    .formatted(value));
        }
        return network.<Term>map(Term.From::new).orElseGet(() -> new Term.FromSource(new Glob(value)));
    }

    private static Term readOnly(String value) throws QueryException {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> new Term.ReadOnly();
            case "false", "no" -> new Term.Not(new Term.ReadOnly());
            default -> throw new QueryException("'readOnly:%s' is neither true nor false.".formatted(value));
        };
    }

    private static Outcome outcome(String value) throws QueryException {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.word().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new QueryException("'%s' is not an outcome; the outcomes are %s."
                        .formatted(
                                value,
                                Arrays.stream(Outcome.values())
                                        .map(Outcome::word)
                                        .collect(Collectors.joining(", ")))));
    }

    private static QueryException notATime(String value) {
        return new QueryException(
                "'%s' is not a time; write 2026-03-14, 2026-03-14T09:00Z or 2026-03-14T09:00:00+01:00 (without a zone it is UTC)."
                        .formatted(value));
    }

    private void skipSpace() {
        while (at < typed.length() && Character.isWhitespace(typed.charAt(at))) {
            at++;
        }
    }

    private static boolean isEscapable(char c) {
        return c == '"' || c == '\\';
    }

    // A quotation mark may also stand behind the colon: principal:"some one".
    private String word() throws QueryException {
        StringBuilder word = new StringBuilder();
        boolean inside = false;
        int opened = at;
        while (at < typed.length() && (inside || !Character.isWhitespace(typed.charAt(at)))) {
            char c = typed.charAt(at++);
            if (c == '"') {
                inside = !inside;
                opened = at;
            } else if (c == '\\' && inside && at < typed.length() && isEscapable(typed.charAt(at))) {
                word.append(typed.charAt(at++));
            } else {
                word.append(c);
            }
        }
        if (inside) {
            throw new QueryException("The quotation mark before '%s' is never closed."
                    .formatted(typed.substring(opened, Math.min(typed.length(), opened + 20))));
        }
        return word.toString();
    }
}
