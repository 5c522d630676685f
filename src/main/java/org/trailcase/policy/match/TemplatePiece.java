package org.trailcase.policy.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.trailcase.policy.request.RequestContext;

/// A piece of a [Template].
sealed interface TemplatePiece {

    /// Text in which nothing is a wildcard.
    record Literal(String text) implements TemplatePiece {}

    /// Text in which `*` and `?` are wildcards.
    record Pattern(String text) implements TemplatePiece {}

    /// `key` is as written, `folded` as the request's context is asked for it.
    record Variable(String key, String folded, Optional<String> fallback) implements TemplatePiece {
        Variable(String key, Optional<String> fallback) {
            this(key, RequestContext.fold(key), fallback);
        }
    }

    java.util.regex.Pattern VARIABLE =
            java.util.regex.Pattern.compile("\\$\\{(?:([*?$])|([^{}',]+?)\\s*(?:,\\s*'([^']*)')?\\s*)}");

    static List<TemplatePiece> split(String text, PolicyVersion version, boolean wildcards) {
        if (version == PolicyVersion.V2008) {
            return List.of(plain(text, wildcards));
        }
        List<TemplatePiece> pieces = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(text);
        int from = 0;
        while (variable.find()) {
            pieces.add(plain(text.substring(from, variable.start()), wildcards));
            pieces.add(variable.group(1) != null
                    ? new Literal(variable.group(1))
                    : new Variable(variable.group(2).strip(), Optional.ofNullable(variable.group(3))));
            from = variable.end();
        }
        pieces.add(plain(text.substring(from), wildcards));
        return List.copyOf(pieces);
    }

    private static TemplatePiece plain(String text, boolean wildcards) {
        return wildcards ? new Pattern(text) : new Literal(text);
    }
}
