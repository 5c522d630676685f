package org.trailcase.intake.format;

import java.util.regex.Pattern;

/// How the name of a file tells when it was made: a day, perhaps with an hour.
///
/// What is taken for the moment of a file is not taken for a part of what the file is called for.
public final class MomentInName {
    /// A year, a month and a day, with hyphens or without.
    public static final String DAY = "(?<year>20\\d\\d)(?<sign>-?)(?<month>\\d\\d)\\k<sign>(?<day>\\d\\d)";

    /// What may follow a day. Digits without a sign between are none: twelve digits are an account.
    public static final String HOUR = "[T_ -](?<hour>\\d\\d)[-:._]?(?<minute>\\d\\d)(?:[-:._]?(?<second>\\d\\d))?";

    /// Either, anywhere in a name.
    public static final Pattern PATTERN = Pattern.compile("(?<!\\d)" + DAY + "(?:" + HOUR + ")?(?!\\d)");

    private MomentInName() {}
}
