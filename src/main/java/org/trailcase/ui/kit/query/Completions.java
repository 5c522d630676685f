package org.trailcase.ui.kit.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What the last word of a query could become: names of fields while there is no colon, then the values of that field.
///
/// `terms` are whole terms as a query writes them, such as `outcome:denied`, the likeliest first.
public record Completions(List<String> fields, List<String> terms) {
    public static final Completions NONE = new Completions(List.of(), List.of());

    private static final int MOST = 10;

    public Completions {
        fields = List.copyOf(fields);
        terms = List.copyOf(terms);
    }

    /// The words that could stand in the place of the last one; none after a blank, and none for what is complete.
    List<String> of(String typed) {
        String last = lastWord(typed);
        String sign = last.startsWith("-") ? "-" : "";
        String word = last.substring(sign.length()).toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.startsWith("\"") || last.equals("OR") || last.equals("AND") || last.equals("NOT")) {
            return List.of();
        }
        int colon = word.indexOf(':');
        Stream<String> fitting = colon < 0 ? fieldsLike(word) : valuesLike(word.substring(0, colon + 1), word.substring(colon + 1));
        return fitting.map(sign::concat).filter(one -> !one.equalsIgnoreCase(last)).limit(MOST).toList();
    }

    private Stream<String> fieldsLike(String word) {
        return fields.stream().filter(field -> lower(field).startsWith(word));
    }

    // What begins with the typed text comes before what only holds it: nobody types an ARN from its beginning.
    private Stream<String> valuesLike(String field, String typed) {
        String value = bare(typed);
        List<String> own = terms.stream().filter(term -> lower(term).startsWith(field)).toList();
        return Stream.concat(
                own.stream().filter(term -> value(term, field).startsWith(value)),
                own.stream().filter(term -> {
                    String text = value(term, field);
                    return text.contains(value) && !text.startsWith(value);
                }));
    }

    private static String value(String term, String field) {
        return bare(lower(term.substring(field.length())));
    }

    // As people read it: without the signs that a query needs around it.
    private static String bare(String value) {
        return (value.startsWith("=") ? value.substring(1) : value).replace("\"", "");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// The typed text with this word in the place of its last one; a finished term is followed by a blank.
    static String complete(String typed, String word) {
        String kept = typed.substring(0, typed.length() - lastWord(typed).length());
        return kept + word + (word.endsWith(":") ? "" : " ");
    }

    // A blank between quotation marks belongs to the word; a parenthesis outside of them does not.
    private static String lastWord(String typed) {
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (Character.isWhitespace(c) || c == '(' || c == ')')) {
                start = i + 1;
            }
        }
        return typed.substring(start);
    }
}
