package org.trailcase.report.block;

/// Numbers and counted nouns as the report writes them, the same on every machine.
public final class Words {
    private Words() {}

    /// `52,940`: grouped by commas whatever the machine's own habit, so that the same case gives the same bytes.
    public static String number(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(Math.abs(number)));
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, ',');
        }
        return number < 0 ? "-" + digits : digits.toString();
    }

    /// `1 event`, `0 events`, `1,204 duplicates`.
    public static String count(long number, String singular, String plural) {
        return number(number) + " " + (number == 1 ? singular : plural);
    }

    /// As [#count(long, String, String)], for nouns whose plural is made with an s.
    public static String count(long number, String noun) {
        return count(number, noun, noun + "s");
    }
}
