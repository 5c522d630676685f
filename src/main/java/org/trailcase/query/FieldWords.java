package org.trailcase.query;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words that may stand before a colon, and what somebody may have meant who wrote another one.
public final class FieldWords {
    private static final List<String> OTHERS = List.of(
            "outcome", "since", "until", "at", "between", "ip", "mark", "note", "by", "cause", "verdict", "readOnly");
    private static final Map<String, String> SYNONYMS = Map.of("id", "event", "time", "at");

    // What CloudTrail and other tools call a field.
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("user", "principal"),
            Map.entry("username", "principal"),
            Map.entry("role", "principal"),
            Map.entry("who", "principal"),
            Map.entry("identity", "principal"),
            Map.entry("arn", "principal"),
            Map.entry("useridentity", "principal"),
            Map.entry("eventname", "action"),
            Map.entry("name", "action"),
            Map.entry("eventsource", "service"),
            Map.entry("source", "ip"),
            Map.entry("sourceip", "ip"),
            Map.entry("sourceipaddress", "ip"),
            Map.entry("address", "ip"),
            Map.entry("errorcode", "error"),
            Map.entry("code", "error"),
            Map.entry("useragent", "agent"),
            Map.entry("awsregion", "region"),
            Map.entry("accesskey", "key"),
            Map.entry("accesskeyid", "key"),
            Map.entry("eventid", "event"),
            Map.entry("recipientaccountid", "account"),
            Map.entry("accountid", "account"),
            Map.entry("eventcategory", "category"),
            Map.entry("eventtime", "at"),
            Map.entry("date", "at"),
            Map.entry("day", "at"),
            Map.entry("on", "at"),
            Map.entry("from", "since"),
            Map.entry("after", "since"),
            Map.entry("start", "since"),
            Map.entry("before", "until"),
            Map.entry("to", "until"),
            Map.entry("end", "until"),
            Map.entry("tag", "mark"),
            Map.entry("label", "mark"),
            Map.entry("comment", "note"),
            Map.entry("examiner", "by"),
            Map.entry("file", "exhibit"),
            Map.entry("sha256", "exhibit"),
            Map.entry("policy", "cause"),
            Map.entry("statement", "cause"),
            Map.entry("sid", "cause"),
            Map.entry("decision", "verdict"),
            Map.entry("status", "outcome"),
            Map.entry("result", "outcome"));
    private static final Pattern ACTION = Pattern.compile("[A-Z*][A-Za-z*]*");

    private FieldWords() {}

    /// All of them, as they are offered: first what is asked for most.
    public static List<String> all() {
        Set<String> words = new LinkedHashSet<>(List.of(
                "outcome", "principal", "action", "since", "until", "at", "between", "ip", "mark", "readOnly"));
        words.addAll(Field.words());
        words.addAll(OTHERS);
        return List.copyOf(words);
    }

    static boolean isField(String lower) {
        return SYNONYMS.containsKey(lower) || all().stream().anyMatch(lower::equalsIgnoreCase);
    }

    /// The word for a field in lower case, in the place of another that means the same.
    static String proper(String lower) {
        return lower.equals("time") ? lower : SYNONYMS.getOrDefault(lower, lower);
    }

    /// The sentence that says that there is no such field.
    static String unknown(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        Optional<String> meant = Optional.ofNullable(MEANT.get(lower)).or(() -> nearest(lower)).map(word -> word + ":");
        if (meant.isEmpty() && ACTION.matcher(value).matches() && name.equals(lower)) {
            meant = Optional.of("action:%s:%s".formatted(name, value));
        }
        return meant.map(word -> "'%s' is not a field; did you mean %s? Put the word in quotation marks to look for it as text."
                        .formatted(name, word))
                .orElseGet(() -> "There is no field '%s' to ask about; the fields are %s. Put the word in quotation marks to look for it as text."
                        .formatted(name, String.join(", ", all())));
    }

    // One slip in a short word, two in a long one.
    private static Optional<String> nearest(String lower) {
        return lower.length() > 20
                ? Optional.empty()
                : Stream.concat(all().stream(), SYNONYMS.keySet().stream())
                        .filter(word -> Slips.between(lower, word.toLowerCase(Locale.ROOT)) <= (word.length() < 5 ? 1 : 2))
                        .min(Comparator.comparingInt(word -> Slips.between(lower, word.toLowerCase(Locale.ROOT))));
    }
}
