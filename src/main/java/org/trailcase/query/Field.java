package org.trailcase.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a term can ask about by a pattern, and the word that an examiner types for it.
public enum Field {
    PRINCIPAL("principal", "who: a part of the name or ARN of the user, role or session"),
    SESSION("session", "role session: a part of its name"),
    KEY("key", "access key id"),
    ACTION("action", "IAM action or event name: iam:CreateUser, iam:*, CreateUser"),
    SERVICE("service", "service: iam, s3, ec2"),
    RESOURCE("resource", "resource: a part of its name or ARN"),
    ERROR("error", "error code"),
    REGION("region", "region"),
    ACCOUNT("account", "account id"),
    AGENT("agent", "user agent: a part of it"),
    CATEGORY("category", "event category: Management, Data, ..."),
    EVENT("event", "event id");

    private final String word;
    private final String meaning;

    Field(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    public String word() {
        return word;
    }

    /// One line for the help that the query field shows.
    public String meaning() {
        return meaning;
    }

    static Optional<Field> named(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(field -> field.word.equals(lower)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Field::word).toList();
    }
}
