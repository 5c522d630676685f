package org.trailcase.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a term can ask about by a pattern, and the word that an examiner types for it.
public enum Field {
    PRINCIPAL("principal", "who: a part of the name or ARN of the user, role or session", Fit.PART),
    SESSION("session", "role session: a part of its name", Fit.PART),
    KEY("key", "access key id", Fit.WHOLE),
    TYPE("type", "type of userIdentity: IAMUser, AssumedRole, AWSService, ...", Fit.WHOLE),
    ACTION("action", "IAM action or event name: iam:CreateUser, iam:*, CreateUser", Fit.WHOLE),
    SERVICE("service", "service: iam, s3, ec2", Fit.WHOLE),
    RESOURCE("resource", "resource: a part of its name or ARN", Fit.PART),
    ERROR("error", "error code: a part of it", Fit.CODE),
    REGION("region", "region", Fit.WHOLE),
    ACCOUNT("account", "account id", Fit.WHOLE),
    AGENT("agent", "user agent: a part of it", Fit.PART),
    CATEGORY("category", "event category: Management, Data, ...", Fit.WHOLE),
    EXHIBIT("exhibit", "exhibit: a part of its name, or the beginning of its SHA-256", Fit.PART),
    EVENT("event", "event id", Fit.WHOLE);

    /// How a pattern without wildcards is held against a value.
    private enum Fit {
        /// A name in which a part is enough; it may hold commas.
        PART,
        /// A part is enough, and commas part the values of a list.
        CODE,
        /// The whole value; commas part the values of a list.
        WHOLE
    }

    private final String word;
    private final String meaning;
    private final Fit fit;

    Field(String word, String meaning, Fit fit) {
        this.word = word;
        this.meaning = meaning;
        this.fit = fit;
    }

    public String word() {
        return word;
    }

    /// One line for the help that the query field shows.
    public String meaning() {
        return meaning;
    }

    /// Whether a recorded value is what the pattern asks for in this field.
    public boolean fits(Glob pattern, String value) {
        return fit == Fit.WHOLE ? pattern.matches(value) : pattern.foundIn(value);
    }

    /// The pattern that asks for this very value in this field.
    public Glob exactly(String value) {
        return fit == Fit.WHOLE ? Glob.literal(value) : Glob.exactly(value);
    }

    /// Whether its values hold no commas, so that several can be asked for at once: `region:eu-west-1,eu-west-2`.
    boolean takesLists() {
        return fit != Fit.PART;
    }

    static Optional<Field> named(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(field -> field.word.equals(lower)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Field::word).toList();
    }
}
