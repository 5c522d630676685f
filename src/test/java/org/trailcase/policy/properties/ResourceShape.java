package org.trailcase.policy.properties;

import java.util.Locale;

/// Ways to write a Resource of a policy with a certain ARN in mind.
enum ResourceShape {
    EVERYTHING,
    EXACT,
    BEGINNING,
    END,
    ONE_LETTER,
    WILD_ACCOUNT,
    ALL_PARTS_WILD,
    INCOMPLETE,
    VARIABLE,
    VARIABLE_WITH_DEFAULT,
    LITERAL_STAR,
    VARIABLE_TOO_EARLY,
    UPPER_CASE,
    OTHER;

    String written(String arn) {
        String[] parts = arn.split(":", 6);
        if (parts.length < 6) {
            return this == EVERYTHING || this == EXACT ? "*" : OTHER.written("arn:aws:s3:::bkt/k");
        }
        String head = arn.substring(0, arn.length() - parts[5].length());
        String last = parts[5];
        return switch (this) {
            case EVERYTHING -> "*";
            case EXACT -> arn;
            case BEGINNING -> head + last.substring(0, 4) + "*";
            case END -> head + "*" + last.substring(last.length() - 3);
            case ONE_LETTER -> head + last.substring(0, last.length() - 1) + "?";
            case WILD_ACCOUNT -> "arn:aws:" + parts[2] + ":*:*:" + last;
            case ALL_PARTS_WILD -> "arn:*:*:*:*:*";
            case INCOMPLETE -> "arn:aws:" + parts[2];
            case VARIABLE -> head + last.replace("alice", "${aws:username}");
            case VARIABLE_WITH_DEFAULT -> head + last.replace("alice", "${aws:PrincipalTag/team, 'alice'}");
            case LITERAL_STAR -> head + last.substring(0, 4) + "${*}";
            case VARIABLE_TOO_EARLY -> "arn:aws:" + parts[2] + "::${aws:username}:" + last;
            case UPPER_CASE -> arn.toUpperCase(Locale.ROOT);
            case OTHER -> head + "other";
        };
    }
}
