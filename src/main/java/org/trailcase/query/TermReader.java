package org.trailcase.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trailcase.trail.Outcome;

/// Turns one word of a query into the term that it asks for.
final class TermReader {
    // What logs have where the caller has no account begins with "anonymous"; digits of another number are from altered logs.
    private static final Pattern ACCOUNT =
            Pattern.compile("\\d+|.*[*?].*|anonymous.*|", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LIKE_AN_ADDRESS = Pattern.compile("[\\d.]+|[^*?/]*/[^*?]*|[\\da-fA-F.]*:[\\da-fA-F:.]*");
    private static final Set<String> LISTED = Set.of("outcome", "ip", "verdict");

    private final String typed;
    private final TypedWord word;

    TermReader(String typed, TypedWord word) {
        this.typed = typed;
        this.word = word;
    }

    Term term() throws QueryException {
        String text = word.text();
        int colon = word.bare(':');
        if (!word.hasMarks() && text.equalsIgnoreCase("readOnly")) {
            return new Term.ReadOnly();
        }
        if (!word.hasMarks() && text.equalsIgnoreCase("write")) {
            return new Term.Not(new Term.ReadOnly());
        }
        if (colon <= 0 || word.startsQuoted()) {
            return new Term.Contains(text);
        }
        String name = text.substring(0, colon).toLowerCase(Locale.ROOT);
        TypedWord value = word.after(colon + 1);
        if (FieldWords.isField(name)) {
            return field(FieldWords.proper(name), value);
        }
        // An ARN, an action or an IPv6 address typed on its own is text to look for, not a field of that name.
        if (text.startsWith("arn:") || name.chars().anyMatch(c -> !Character.isLetter(c)) || text.startsWith(":", colon + 1)) {
            return new Term.Contains(text);
        }
        throw new QueryException(FieldWords.unknown(text.substring(0, colon), value.text()), typed, word.from(), value.from());
    }

    private Term field(String name, TypedWord value) throws QueryException {
        boolean lists = LISTED.contains(name) || Field.named(name).filter(Field::takesLists).isPresent();
        List<TypedWord> parts = value.parts();
        if (parts.size() > 1 && !lists) {
            throw wrong(
                    "Is the comma a part of the value? Then put the value in quotation marks; else write %s:%s OR %s:%s."
                            .formatted(name, parts.get(0).text(), name, parts.get(1).text()),
                    value);
        }
        List<Term> terms = new ArrayList<>();
        for (TypedWord part : parts) {
            terms.add(one(name, part));
        }
        return Term.any(terms);
    }

    private Term one(String name, TypedWord value) throws QueryException {
        boolean nothing = value.isEmpty() || (value.isWhole() && value.letters().size() == 1);
        if (nothing && !(value.hasMarks() && mayBeEmpty(name, value))) {
            throw wrong(
                    "'%s:' needs a value behind the %s, without a space."
                            .formatted(name, value.isWhole() ? "=" : typed.charAt(value.from() - 1) == ',' ? "comma" : "colon"),
                    value);
        }
        return switch (name) {
            case "outcome" -> new Term.Recorded(outcome(value));
            case "verdict" -> new Term.Verdict(oneOf(Term.Verdict.WORDS, "a verdict", "verdicts", value));
            case "readonly" -> readOnly(value);
            case "since", "until", "at", "between", "time" -> time(name, value);
            case "ip" -> from(value);
            case "mark" -> new Term.Marked(value.glob());
            case "note" -> new Term.Noted(value.glob());
            case "by" -> new Term.MarkedBy(value.glob());
            case "cause" -> new Term.Decided(value.glob());
            default -> matches(Field.named(name).orElseThrow(), value);
        };
    }

    private static boolean mayBeEmpty(String name, TypedWord value) {
        return Field.named(name).filter(field -> value.isWhole() || field.exactly("").equals(Glob.literal(""))).isPresent();
    }

    private Term matches(Field field, TypedWord value) throws QueryException {
        if (field == Field.ACCOUNT && !ACCOUNT.matcher(value.text()).matches()) {
            throw wrong(
                    "'%s' is not an account; write its 12 digits, with * for those that you do not know, or anonymous."
                            .formatted(value.text()),
                    value);
        }
        return new Term.Matches(field, value.glob());
    }

    private Term from(TypedWord value) throws QueryException {
        String text = value.text();
        Optional<Network> network = value.isWhole() ? Optional.empty() : Network.parse(text);
        if (network.isEmpty() && !value.isWhole() && LIKE_AN_ADDRESS.matcher(text).matches()) {
            throw wrong(
                    "'%s' is not an address; write 203.0.113.7, a range as 203.0.113.0/24, or 203.0.113.*."
                            .formatted(text),
                    value);
        }
        return network.<Term>map(Term.From::new).orElseGet(() -> new Term.FromSource(value.glob()));
    }

    private Term time(String name, TypedWord value) throws QueryException {
        String text = value.text();
        int dots = text.indexOf("..");
        boolean between = name.equals("between") || (name.equals("time") && dots >= 0);
        if (between && dots <= 0) {
            throw wrong("'%s' is not a stretch of time; write between:2026-03-14..2026-03-15.".formatted(text), value);
        }
        if (between) {
            return Term.all(List.of(
                    new Term.Since(start(text.substring(0, dots), value)),
                    new Term.Until(end(text.substring(dots + 2), value))));
        }
        return switch (name) {
            case "since" -> new Term.Since(start(text, value));
            case "until" -> new Term.Until(end(text, value));
            default -> {
                Moment.Span span = Moment.span(text).orElseThrow(() -> notATime(text, value));
                yield Term.all(List.of(new Term.Since(span.start()), new Term.Until(span.end())));
            }
        };
    }

    private Instant start(String text, TypedWord value) throws QueryException {
        return Moment.start(text).orElseThrow(() -> notATime(text, value));
    }

    private Instant end(String text, TypedWord value) throws QueryException {
        return Moment.end(text).orElseThrow(() -> notATime(text, value));
    }

    private QueryException notATime(String text, TypedWord value) {
        return wrong(Moment.refusal(text), value);
    }

    private Term readOnly(TypedWord value) throws QueryException {
        return switch (value.text().toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> new Term.ReadOnly();
            case "false", "no" -> new Term.Not(new Term.ReadOnly());
            default -> throw wrong("'readOnly:%s' is neither true nor false.".formatted(value.text()), value);
        };
    }

    private Outcome outcome(TypedWord value) throws QueryException {
        List<String> words = Arrays.stream(Outcome.values()).map(Outcome::word).toList();
        return Outcome.values()[words.indexOf(oneOf(words, "an outcome", "outcomes", value))];
    }

    private String oneOf(List<String> words, String one, String several, TypedWord value) throws QueryException {
        return words.stream()
                .filter(known -> known.equalsIgnoreCase(value.text()))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "'%s' is not %s; the %s are %s."
                                .formatted(value.text(), one, several, words.stream().collect(Collectors.joining(", "))),
                        value));
    }

    private QueryException wrong(String sentence, TypedWord value) {
        return new QueryException(sentence, typed, value.from(), value.to());
    }
}
