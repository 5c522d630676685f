package org.trailcase.policy.condition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.policy.match.CutArn;
import org.trailcase.policy.match.Glob;
import org.trailcase.policy.match.Matching;
import org.trailcase.policy.match.PolicyVersion;
import org.trailcase.policy.match.Template;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.policy.request.Answer;

/// Compares ARNs part by part; ArnEquals and ArnLike are the same. The sixth part takes the rest.
///
/// `constantParts` is the pattern cut into its parts, where it has no variables.
record ArnTest(Template template, Optional<List<Glob>> constantParts) implements ValueTest {
    private static final int PARTS = CutArn.PARTS;

    ArnTest(String text, PolicyVersion version) {
        this(Template.of(text, version, true));
    }

    private ArnTest(Template template) {
        this(template, template.constant().map(Glob::components));
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
    private boolean matches(Glob glob, String value, boolean exact) {
        CutArn arn = new CutArn(value);
        if (!arn.isWhole()) {
            return false;
        }
        if (!exact || glob.isEverything()) {
            return glob.matches(value);
        }
        List<Glob> wanted = parts(glob);
        return wanted.size() == PARTS && arn.beginsWith(wanted);
    }

    private List<Glob> parts(Glob glob) {
        return constantParts.orElseGet(glob::components);
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
        return policyIsArn && new CutArn(value).isWhole();
    }

    private boolean readable(Glob glob) {
        return glob.isEverything() || parts(glob).size() == PARTS;
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
