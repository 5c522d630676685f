package org.trailcase.policy.condition;

import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.policy.match.Glob;
import org.trailcase.policy.match.Matching;
import org.trailcase.policy.match.PolicyVersion;
import org.trailcase.policy.match.Template;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.policy.request.Answer;

/// Compares truth values, written in any case.
///
/// `constant` is the truth value of a text without variables; empty too when the text is not one.
record BoolTest(Template template, Optional<Boolean> constant) implements ValueTest {

    BoolTest(String text, PolicyVersion version) {
        this(Template.of(text, version, false));
    }

    private BoolTest(Template template) {
        this(template, template.constant().flatMap(glob -> read(glob.text())));
    }

    /// The truth value that the policy names, when it is known.
    Optional<Boolean> truth(Matching matching) {
        return template.resolve(matching) instanceof Template.Filled(Glob glob, boolean exact) && exact
                ? truth(glob)
                : Optional.empty();
    }

    private Optional<Boolean> truth(Glob glob) {
        return template.constant().isPresent() ? constant : read(glob.text());
    }

    @Override
    public Answer of(String value, Matching matching) {
        Optional<Boolean> given = read(value);
        if (given.isEmpty()) {
            return Answer.NO;
        }
        return switch (template.resolve(matching)) {
            case Template.NoValue _ -> Answer.NO;
            case Template.Filled(Glob glob, boolean exact) ->
                exact
                        ? Answer.of(truth(glob).equals(given))
                        : glob.matches(value, true) ? Answer.UNKNOWN : Answer.NO;
        };
    }

    @Override
    public Answer ofHidden(Matching matching) {
        return switch (template.resolve(matching)) {
            case Template.NoValue _ -> Answer.NO;
            case Template.Filled(Glob glob, boolean exact) ->
                exact && truth(glob).isEmpty() ? Answer.NO : Answer.UNKNOWN;
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

    private static Optional<Boolean> read(String text) {
        return text.equalsIgnoreCase("true")
                ? Optional.of(true)
                : text.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
    }
}
