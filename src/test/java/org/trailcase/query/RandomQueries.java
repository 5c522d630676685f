package org.trailcase.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.trailcase.trail.Outcome;

/// Queries of any form, made by chance: what a seed gives is always the same.
public final class RandomQueries {
    private static final List<String> TEXTS = List.of(
            "alice", "AcmeFed-DBA", "some one", "a*b", "?", "*", "\"", "\\", "a\\\"b", "(x)", "=", "=x", "a,b", "or", "OR", "-x",
            "arn:aws:iam::111122223333:role/x", "iam:*Key*", "straße", "", " ", "x:y", "NOT", "readOnly", "AccessDenied", "s3");

    private final Random random;

    public RandomQueries(Random random) {
        this.random = random;
    }

    public EventQuery query() {
        return new EventQuery(terms(random.nextInt(4), 4));
    }

    private List<Term> terms(int count, int depth) {
        return IntStream.range(0, count).mapToObj(_ -> term(depth)).toList();
    }

    private Term term(int depth) {
        return switch (random.nextInt(depth > 0 ? 16 : 12)) {
            case 0, 1, 2 -> matches();
            case 3 -> new Term.Recorded(Outcome.values()[random.nextInt(4)]);
            case 4 -> new Term.Since(moment());
            case 5 -> new Term.Until(moment());
            case 6 -> new Term.From(Network.parse(List.of("203.0.113.0/24", "192.0.2.7", "2001:db8::/32").get(random.nextInt(3))).orElseThrow());
            case 7 -> new Term.FromSource(random.nextBoolean() ? Glob.exactly(nonEmpty()) : new Glob("s3*"));
            case 8 -> new Term.ReadOnly();
            case 9 -> random.nextBoolean() ? new Term.Marked(glob()) : new Term.MarkedBy(glob());
            case 10 -> random.nextBoolean() ? new Term.Noted(glob()) : new Term.Decided(glob());
            case 11 -> new Term.Contains(nonEmpty());
            case 12 -> new Term.Not(term(depth - 1));
            case 13 -> new Term.All(random.nextInt(4) == 0 ? List.of() : terms(2 + random.nextInt(2), depth - 1));
            default -> new Term.Any(terms(2 + random.nextInt(2), depth - 1));
        };
    }

    private Term matches() {
        Field field = Field.values()[random.nextInt(Field.values().length)];
        String account = List.of("111122223333", "4444*", "anonymous").get(random.nextInt(3));
        return new Term.Matches(field, field == Field.ACCOUNT ? new Glob(account) : glob());
    }

    private Glob glob() {
        String text = nonEmpty();
        return switch (random.nextInt(3)) {
            case 0 -> new Glob(text);
            case 1 -> Glob.literal(text);
            default -> Glob.exactly(text);
        };
    }

    private String nonEmpty() {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return text.isEmpty() ? "x" : text;
    }

    private Instant moment() {
        return Instant.parse("2026-03-14T09:00:00Z").plusMillis(random.nextInt(-200, 200) * 500L);
    }

    /// Pieces of queries in any order: most of them make no sense.
    public String text() {
        List<String> pieces = List.of(
                "(", ")", "-", "\"", " ", " ", "OR", " OR ", "AND", "NOT ", "principal:", "ip:", "since:", "2026-03-14", "..", ",",
                "*", "?", "=", "\\", "a", "between:", "outcome:", "denied", "é", "\uD83D\uDE00", "\u0000", "03/04/2026", "cause:");
        List<String> typed = new ArrayList<>();
        IntStream.range(0, random.nextInt(12)).forEach(_ -> typed.add(pieces.get(random.nextInt(pieces.size()))));
        return String.join("", typed);
    }
}
