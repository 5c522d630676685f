package org.trailcase.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.RequestContext;

/// A text out of a policy as a row of characters, each of which stands for itself or is a wildcard.
///
/// A wildcard is one only where the policy's author wrote it: what a variable brings in stands for itself.
/// Source: IAM User Guide, "IAM policy elements: Variables and tags", read 2026-11-24.
record TextPattern(List<Symbol> symbols) {

    record Symbol(int character, boolean wild) {
        boolean is(char wanted) {
            return !wild && character == wanted;
        }
    }

    /// Every `*` and `?` is a wildcard, and `${` stands for itself.
    static TextPattern wildcards(String text) {
        return new TextPattern(text.codePoints()
                .mapToObj(c -> new Symbol(c, c == '*' || c == '?'))
                .toList());
    }

    static TextPattern literal(String text) {
        return new TextPattern(
                text.codePoints().mapToObj(c -> new Symbol(c, false)).toList());
    }

    /// Replaces the variables; empty when one of them has no value.
    static Optional<TextPattern> resolved(String text, boolean wildcards, RequestContext context) {
        List<Symbol> symbols = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('}', at);
            if (!text.startsWith("${", at) || end < 0) {
                String one = text.substring(at, text.offsetByCodePoints(at, 1));
                symbols.addAll((wildcards ? wildcards(one) : literal(one)).symbols());
                at += one.length();
                continue;
            }
            Optional<String> value = value(text.substring(at + 2, end), context);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            symbols.addAll(literal(value.get()).symbols());
            at = end + 1;
        }
        return Optional.of(new TextPattern(symbols));
    }

    private static Optional<String> value(String variable, RequestContext context) {
        if (variable.equals("*") || variable.equals("?") || variable.equals("$")) {
            return Optional.of(variable);
        }
        int comma = variable.indexOf(',');
        String key = comma < 0 ? variable : variable.substring(0, comma);
        Optional<String> byDefault = comma < 0
                ? Optional.empty()
                : Optional.of(variable.substring(variable.indexOf('\'') + 1, variable.lastIndexOf('\'')));
        List<String> values =
                Known.values(context.value(RequestContext.fold(key.strip()))).orElse(List.of());
        return values.size() == 1 ? Optional.of(values.getFirst()) : byDefault;
    }

    /// The parts between the first colons, the last of which keeps all further ones; a wildcard never is a colon.
    List<TextPattern> splitAtColons(int parts) {
        List<TextPattern> split = new ArrayList<>();
        List<Symbol> part = new ArrayList<>();
        for (Symbol symbol : symbols) {
            if (symbol.is(':') && split.size() < parts - 1) {
                split.add(new TextPattern(List.copyOf(part)));
                part.clear();
            } else {
                part.add(symbol);
            }
        }
        split.add(new TextPattern(part));
        return split;
    }

    boolean isStars() {
        return !symbols.isEmpty() && symbols.stream().allMatch(symbol -> symbol.wild() && symbol.character() == '*');
    }

    boolean matches(String text) {
        return Pattern.compile(expression(), Pattern.DOTALL).matcher(text).matches();
    }

    boolean matchesInAnyCase(String text) {
        return Pattern.compile(expression(), Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .matches();
    }

    private String expression() {
        StringBuilder expression = new StringBuilder();
        for (Symbol symbol : symbols) {
            String written = Character.toString(symbol.character());
            boolean plain = Character.isLetterOrDigit(symbol.character());
            expression.append(
                    !symbol.wild() ? plain ? written : Pattern.quote(written) : written.equals("*") ? ".*" : ".");
        }
        return expression.toString();
    }

    /// The values of a key, where all is known of it.
    static final class Known {
        private Known() {}

        static Optional<List<String>> values(ContextValue value) {
            return switch (value) {
                case ContextValue.Known(List<String> values) -> Optional.of(values);
                case ContextValue.Absent _ -> Optional.empty();
                case ContextValue.Unrecorded _,
                        ContextValue.Hidden _,
                        ContextValue.Between _,
                        ContextValue.Containing _ ->
                    throw new IllegalArgumentException("The oracle answers only when every key is known.");
            };
        }
    }
}
