package org.trailcase.oracle;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trailcase.json.JsonObject;
import org.trailcase.policy.request.RequestContext;

/// Whether the conditions of a statement hold: all operators and all keys, and of the values of one key any.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Condition" and "Multivalued context keys", read 2026-11-24.
final class ConditionBlock {
    private final WrittenStatement statement;
    private final RequestContext context;

    ConditionBlock(WrittenStatement statement, RequestContext context) {
        this.statement = statement;
        this.context = context;
    }

    boolean holds() {
        return statement.body().object("Condition").stream()
                .flatMap(block -> block.members().stream())
                .allMatch(operator ->
                        holds(operator.name(), operator.value().asObject().orElseThrow()));
    }

    private boolean holds(String operator, JsonObject keys) {
        return keys.members().stream()
                .allMatch(key -> holds(
                        operator.toLowerCase(Locale.ROOT),
                        key.name(),
                        WrittenStatement.texts(Optional.of(key.value()))));
    }

    private boolean holds(String operator, String key, List<String> written) {
        // A key without a value is as good as none.
        Optional<List<String>> given = TextPattern.Known.values(context.value(RequestContext.fold(key)))
                .filter(values -> !values.isEmpty());
        if (operator.equals("null")) {
            return written.stream().anyMatch(value -> value.equalsIgnoreCase("true") == given.isEmpty());
        }
        boolean all = operator.startsWith("forallvalues:");
        boolean any = operator.startsWith("foranyvalue:");
        boolean ifExists = operator.endsWith("ifexists");
        String plain = operator.replaceFirst("^for(all|any)values?:", "").replaceFirst("ifexists$", "");
        boolean negated = plain.contains("not");
        String positive = plain.replace("not", "");
        if (given.isEmpty()) {
            return ifExists || all || (negated && !any);
        }
        List<String> values = given.get();
        if (all) {
            return isNothing(values) || values.stream().allMatch(value -> negated != matches(positive, value, written));
        }
        if (any) {
            return values.stream().anyMatch(value -> negated != matches(positive, value, written));
        }
        // What several values do without a set operator is open in AWS's documents; taken as never matching.
        return values.size() == 1 && negated != matches(positive, values.getFirst(), written);
    }

    // A set that "resolves to a null data set, such as an empty string" is true for ForAllValues.
    private static boolean isNothing(List<String> values) {
        return values.stream().allMatch(String::isEmpty);
    }

    private boolean matches(String operator, String given, List<String> written) {
        return written.stream().anyMatch(value -> matches(operator, given, value));
    }

    private boolean matches(String operator, String given, String written) {
        return switch (operator) {
            case "stringequals" ->
                text(written, false).filter(text -> text.matches(given)).isPresent();
            case "stringequalsignorecase" ->
                text(written, false)
                        .filter(text -> text.matchesInAnyCase(given))
                        .isPresent();
            case "stringlike" ->
                text(written, true).filter(text -> text.matches(given)).isPresent();
            case "arnequals", "arnlike" ->
                text(written, true)
                        .filter(text -> Comparisons.arns(given, text))
                        .isPresent();
            case "bool" ->
                text(written, false)
                        .filter(text -> Comparisons.truth(given, asText(text)))
                        .isPresent();
            case "binaryequals" -> Comparisons.bytes(given, written);
            case "ipaddress" -> Comparisons.address(given, written);
            case "numericequals" -> Comparisons.numbers(given, written, order -> order == 0);
            case "numericlessthan" -> Comparisons.numbers(given, written, order -> order < 0);
            case "numericlessthanequals" -> Comparisons.numbers(given, written, order -> order <= 0);
            case "numericgreaterthan" -> Comparisons.numbers(given, written, order -> order > 0);
            case "numericgreaterthanequals" -> Comparisons.numbers(given, written, order -> order >= 0);
            case "dateequals" -> Comparisons.dates(given, written, order -> order == 0);
            case "datelessthan" -> Comparisons.dates(given, written, order -> order < 0);
            case "datelessthanequals" -> Comparisons.dates(given, written, order -> order <= 0);
            case "dategreaterthan" -> Comparisons.dates(given, written, order -> order > 0);
            case "dategreaterthanequals" -> Comparisons.dates(given, written, order -> order >= 0);
            default -> throw new IllegalArgumentException("The oracle knows no operator " + operator + ".");
        };
    }

    private Optional<TextPattern> text(String written, boolean wildcards) {
        return statement.hasVariables()
                ? TextPattern.resolved(written, wildcards, context)
                : Optional.of(wildcards ? TextPattern.wildcards(written) : TextPattern.literal(written));
    }

    private static String asText(TextPattern pattern) {
        StringBuilder text = new StringBuilder();
        pattern.symbols().forEach(symbol -> text.appendCodePoint(symbol.character()));
        return text.toString();
    }
}
