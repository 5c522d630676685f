package org.trailcase.policy.match;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.policy.request.ContextValue;

/// A pattern or a value that may hold policy variables, such as `home/${aws:username}/*`.
///
/// Source: IAM User Guide, "IAM policy elements: Variables and tags", read 2026-11-24: variables exist from version
/// 2012-10-17 on, a default is taken only when the key has no value, `${*}`, `${?}` and `${$}` are the characters.
public final class Template {

    /// What a template is for one request.
    public sealed interface Resolved {}

    /// `exact` is false when a variable of unknown value was put in as a star.
    public record Filled(Glob glob, boolean exact) implements Resolved {}

    /// A variable has no value and no default: the pattern equals nothing.
    public record NoValue(String key) implements Resolved {}

    private final List<TemplatePiece> pieces;
    private final Optional<Filled> constant;

    private Template(List<TemplatePiece> pieces) {
        this.pieces = pieces;
        this.constant = pieces.stream().anyMatch(TemplatePiece.Variable.class::isInstance)
                ? Optional.empty()
                : Optional.of(fillConstant(pieces));
    }

    /// Reads a text; `*` and `?` are wildcards only when `wildcards` says so.
    public static Template of(String text, PolicyVersion version, boolean wildcards) {
        return new Template(TemplatePiece.split(text, version, wildcards));
    }

    boolean isConstant() {
        return constant.isPresent();
    }

    /// What a template without variables is for every request.
    public Optional<Glob> constant() {
        return constant.map(Filled::glob);
    }

    /// The condition keys whose values the variables of this template stand for, folded.
    public Stream<String> keys() {
        return pieces.stream().flatMap(piece -> piece instanceof TemplatePiece.Variable variable
                ? Stream.of(variable.folded())
                : Stream.empty());
    }

    /// The variables of this template whose value the evidence does not tell.
    public Stream<UnknownFact> unknown(Matching matching) {
        return pieces.stream().flatMap(piece -> switch (piece) {
            case TemplatePiece.Literal _, TemplatePiece.Pattern _ -> Stream.empty();
            case TemplatePiece.Variable variable -> {
                ContextValue value = matching.value(variable.folded());
                yield isUnknown(value) ? Stream.of(new UnknownFact(variable.key(), value.reason())) : Stream.empty();
            }
        });
    }

    public Resolved resolve(Matching matching) {
        return constant.isPresent() ? constant.get() : filled(matching);
    }

    private static Filled fillConstant(List<TemplatePiece> pieces) {
        Glob.Builder glob = new Glob.Builder();
        for (TemplatePiece piece : pieces) {
            switch (piece) {
                case TemplatePiece.Literal(String text) -> glob.literal(text);
                case TemplatePiece.Pattern(String text) -> glob.pattern(text);
                case TemplatePiece.Variable _ -> throw new IllegalStateException("A constant has no variables.");
            }
        }
        return new Filled(glob.build(), true);
    }

    private Resolved filled(Matching matching) {
        Glob.Builder glob = new Glob.Builder();
        boolean exact = true;
        for (TemplatePiece piece : pieces) {
            switch (piece) {
                case TemplatePiece.Literal(String text) -> glob.literal(text);
                case TemplatePiece.Pattern(String text) -> glob.pattern(text);
                case TemplatePiece.Variable variable -> {
                    ContextValue value = matching.value(variable.folded());
                    if (isUnknown(value)) {
                        glob.any();
                        exact = false;
                    } else {
                        Optional<String> text = single(value).or(variable::fallback);
                        if (text.isEmpty()) {
                            return new NoValue(variable.key());
                        }
                        glob.literal(text.get());
                    }
                }
            }
        }
        return new Filled(glob.build(), exact);
    }

    private static boolean isUnknown(ContextValue value) {
        return switch (value) {
            case ContextValue.Known _, ContextValue.Absent _ -> false;
            case ContextValue.Unrecorded _,
                    ContextValue.Hidden _,
                    ContextValue.Between _,
                    ContextValue.Containing _ -> true;
        };
    }

    // Multivalued keys cannot be used as variables; an empty text is a value, for which the default is not taken.
    private static Optional<String> single(ContextValue value) {
        return value instanceof ContextValue.Known(List<String> values) && values.size() == 1
                ? Optional.of(values.getFirst())
                : Optional.empty();
    }
}
