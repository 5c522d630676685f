package org.trailcase.policy.condition;

import java.util.Optional;

/// An operator as written, taken apart: `ForAnyValue:StringLikeIfExists`. An operator that is not known is empty.
public record OperatorName(SetPrefix set, Optional<ConditionOperator> operator, boolean ifExists, String written) {
    private static final String IF_EXISTS = "IfExists";

    public static OperatorName read(String written) {
        SetPrefix set = SetPrefix.NONE;
        for (SetPrefix candidate : SetPrefix.values()) {
            if (startsWith(written, candidate.written())) {
                set = candidate;
            }
        }
        String rest = written.substring(set.written().length());
        int cut = rest.length() - IF_EXISTS.length();
        boolean ifExists = cut >= 0 && rest.regionMatches(true, cut, IF_EXISTS, 0, IF_EXISTS.length());
        String name = ifExists ? rest.substring(0, cut) : rest;
        return new OperatorName(set, ConditionOperator.named(name), ifExists, written);
    }

    private static boolean startsWith(String text, String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
