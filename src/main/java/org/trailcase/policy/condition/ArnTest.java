package org.trailcase.policy.condition;

import java.util.List;
import java.util.stream.Stream;
import org.trailcase.policy.match.Glob;
import org.trailcase.policy.match.Matching;
import org.trailcase.policy.match.PolicyVersion;
import org.trailcase.policy.match.Template;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.policy.request.Answer;

/// Compares ARNs part by part; ArnEquals and ArnLike are the same. The sixth part takes the rest.
record ArnTest(Template template) implements ValueTest {
    private static final int PARTS = 6;

    ArnTest(String text, PolicyVersion version) {
        this(Template.of(text, version, true));
    }

    @Override
    public Answer of(String value, Matching matching) {
        return switch (template.resolve(matching)) {
            case Template.NoValue _ -> Answer.NO;
            case Template.Filled(Glob glob, boolean exact) ->
                matches(glob, value, exact) ? (exact ? Answer.YES : Answer.UNKNOWN) : Answer.NO;
        };
    }

    // With a variable of unknown value in it the pattern is compared as one text: the value may hold colons.
    private static boolean matches(Glob glob, String value, boolean exact) {
        String[] parts = value.split(":", PARTS);
        if (!exact || glob.isEverything()) {
            return parts.length == PARTS && glob.matches(value);
        }
        List<Glob> wanted = glob.components();
        if (parts.length != PARTS || wanted.size() != PARTS) {
            return false;
        }
        for (int i = 0; i < PARTS; i++) {
            if (!wanted.get(i).matches(parts[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Answer ofHidden(Matching matching) {
        return switch (template.resolve(matching)) {
            case Template.NoValue _ -> Answer.NO;
            case Template.Filled(Glob glob, boolean exact) ->
                exact && !readable(glob) ? Answer.NO : Answer.UNKNOWN;
        };
    }

    @Override
    public boolean canRead(String value, Matching matching) {
        boolean policyIsArn = switch (template.resolve(matching)) {
            case Template.NoValue _ -> true;
            case Template.Filled(Glob glob, boolean exact) -> !exact || readable(glob);
        };
        return policyIsArn && value.split(":", PARTS).length == PARTS;
    }

    private static boolean readable(Glob glob) {
        return glob.isEverything() || glob.components().size() == PARTS;
    }

    @Override
    public Stream<String> keys() {
        return template.keys();
    }

    @Override
    public Stream<UnknownFact> unknown(Matching matching) {
        return template.unknown(matching);
    }
}
