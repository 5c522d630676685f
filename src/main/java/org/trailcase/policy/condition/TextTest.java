package org.trailcase.policy.condition;

import java.util.stream.Stream;
import org.trailcase.policy.match.Glob;
import org.trailcase.policy.match.Matching;
import org.trailcase.policy.match.PolicyVersion;
import org.trailcase.policy.match.Template;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.policy.request.Answer;

/// Compares whole texts, with wildcards for the Like operators.
record TextTest(Template template, boolean ignoreCase) implements ValueTest {

    static TextTest equal(String text, PolicyVersion version, boolean ignoreCase) {
        return new TextTest(Template.of(text, version, false), ignoreCase);
    }

    static TextTest like(String text, PolicyVersion version) {
        return new TextTest(Template.of(text, version, true), false);
    }

    @Override
    public Answer of(String value, Matching matching) {
        return switch (template.resolve(matching)) {
            case Template.NoValue _ -> Answer.NO;
            case Template.Filled(Glob glob, boolean exact) ->
                glob.matches(value, ignoreCase) ? (exact ? Answer.YES : Answer.UNKNOWN) : Answer.NO;
        };
    }

    @Override
    public Answer ofHidden(Matching matching) {
        return switch (template.resolve(matching)) {
            case Template.NoValue _ -> Answer.NO;
            case Template.Filled(Glob glob, boolean exact) ->
                exact && glob.isEverything() ? Answer.YES : Answer.UNKNOWN;
        };
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
