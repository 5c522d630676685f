package org.trailcase.policy.properties;

import java.util.Locale;
import org.trailcase.aws.ActionName;

/// Ways to write an Action of a policy with a certain request in mind.
enum ActionShape {
    EXACT,
    EVERYTHING,
    WHOLE_SERVICE,
    BEGINNING,
    END,
    ONE_LETTER,
    UPPER_CASE,
    WILD_SERVICE,
    NO_COLON,
    OTHER_NAME,
    OTHER_SERVICE;

    String written(ActionName action) {
        String service = action.service();
        String name = action.name();
        return switch (this) {
            case EXACT -> action.text();
            case EVERYTHING -> "*";
            case WHOLE_SERVICE -> service + ":*";
            case BEGINNING -> service + ":" + name.substring(0, 3) + "*";
            case END -> service + ":*" + name.substring(2);
            case ONE_LETTER -> service + ":?" + name.substring(1);
            case UPPER_CASE -> action.text().toUpperCase(Locale.ROOT);
            case WILD_SERVICE -> service.charAt(0) + "*:" + name;
            case NO_COLON -> service + "*";
            case OTHER_NAME -> service + ":" + name + "Other";
            case OTHER_SERVICE -> "dynamodb:*";
        };
    }
}
