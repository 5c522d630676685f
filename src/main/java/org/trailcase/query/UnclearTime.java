package org.trailcase.query;

import java.util.Arrays;
import java.util.regex.Pattern;

/// Ways of writing a time that can be read in more than one way, and what to write instead.
enum UnclearTime {
    ISO_OUT_OF_ORDER(
            "\\d{4}-(\\d-\\d{1,2}|\\d{2}-\\d)([T ].*)?",
            "'%s' is not a time; write month and day with two digits each, as 2026-03-04."),
    TWO_DIGIT_YEAR(
            "\\d{2}-\\d{1,2}-\\d{1,2}([T ].*)?|\\d{1,2}[./]\\d{1,2}[./]\\d{2}([T ].*)?",
            "'%s' does not say the century; write the year with four digits and first, as 2026-03-04."),
    DAY_AND_MONTH(
            "\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}([T ,].*)?",
            "'%s' does not say which number is the month; write 2026-03-04 for the fourth of March, year first."),
    SLASHES("\\d{4}[./]\\d{1,2}[./]\\d{1,2}([T ].*)?", "'%s' is not a time; write it with hyphens, as 2026-03-04."),
    TIME_OF_DAY(
            "\\d{1,2}:\\d{2}(:\\d{2})?(\\.\\d+)?(Z|z|[+-]\\d{2}:?\\d{2})?|\\d{1,2}(:\\d{2})? ?[aApP][mM]",
            "'%s' does not say the day; write it before the time, as 2026-03-14T14:00+01:00."),
    HALF_DAY(
            ".*\\d ?[aApP][mM]",
            "'%s' is not a time; write hours from 00 to 23, as 2026-03-14T14:00Z."),
    SHORT_OFFSET(
            ".*:\\d{2}(\\.\\d+)?[+-](\\d{1,2}|\\d{4}|\\d:\\d{2})",
            "'%s' is not a time; write the offset with hours and minutes, as +01:00."),
    NAMED_ZONE(
            "\\d{4}-\\d{2}-\\d{2}[T ]?.*[A-Za-z]{2}.*",
            "'%s' names a zone, whose offset changes within the year or is not the only one of that name; write the offset,"
                    + " as 2026-03-14T14:00+01:00, or Z for UTC."),
    HOUR("\\d{4}-\\d{2}-\\d{2}[T ]\\d{1,2}(Z|z)?", "'%s' lacks the minutes; write 2026-03-14T14:00Z."),
    NUMBER(
            "\\d{9,}",
            "'%s' is a number of seconds or of milliseconds, which is not said; write 2026-03-14T14:00:00Z."),
    MONTH("\\d{4}(-\\d{2})?", "'%s' does not say the day; write 2026-03-01, or between:2026-03-01..2026-03-31."),
    RELATIVE(
            "(?i)(now|today|yesterday|tomorrow|last|this|next|ago|-?\\d+\\s?[a-z]+)\\b.*",
            "'%s' is not a time; it hangs on the day on which it is read. Write 2026-03-14 or 2026-03-14T14:00Z.");

    private final Pattern form;
    private final String sentence;

    UnclearTime(String form, String sentence) {
        this.form = Pattern.compile(form, Pattern.DOTALL);
        this.sentence = sentence;
    }

    // Long texts are no times, and not looked at closely.
    static String sentence(String text) {
        return Arrays.stream(values())
                .filter(unclear -> text.length() <= 60 && unclear.form.matcher(text).matches())
                .findFirst()
                .map(unclear -> unclear.sentence.formatted(text))
                .orElseGet(() -> ("'%s' is not a time; write 2026-03-14, 2026-03-14T09:00Z or 2026-03-14T09:00:00+01:00"
                                + " (without a zone it is UTC).")
                        .formatted(text));
    }
}
