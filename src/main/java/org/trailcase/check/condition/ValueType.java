package org.trailcase.check.condition;

import java.util.Optional;
import org.trailcase.policy.condition.ConditionOperator;

/// The types of values in conditions: what a key holds, what an operator compares.
enum ValueType {
    TEXT("text"),
    NUMBER("a number"),
    DATE("a date"),
    TRUTH("true or false"),
    BYTES("bytes in base64"),
    ADDRESS("an IP address or a range of them"),
    ARN("an ARN"),
    PRESENCE("true or false");

    private final String words;

    ValueType(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /// Empty for a type that the catalog writes and this table does not know.
    static Optional<ValueType> ofKey(String catalogType) {
        return switch (catalogType.replace("ArrayOf", "")) {
            case "String" -> Optional.of(TEXT);
            case "Numeric" -> Optional.of(NUMBER);
            case "Date" -> Optional.of(DATE);
            case "Bool" -> Optional.of(TRUTH);
            case "Binary" -> Optional.of(BYTES);
            case "IPAddress" -> Optional.of(ADDRESS);
            case "ARN" -> Optional.of(ARN);
            default -> Optional.empty();
        };
    }

    static ValueType ofOperator(ConditionOperator operator) {
        return switch (operator) {
            case STRING_EQUALS,
                    STRING_NOT_EQUALS,
                    STRING_EQUALS_IGNORE_CASE,
                    STRING_NOT_EQUALS_IGNORE_CASE,
                    STRING_LIKE,
                    STRING_NOT_LIKE -> TEXT;
            case NUMERIC_EQUALS,
                    NUMERIC_NOT_EQUALS,
                    NUMERIC_LESS_THAN,
                    NUMERIC_LESS_THAN_EQUALS,
                    NUMERIC_GREATER_THAN,
                    NUMERIC_GREATER_THAN_EQUALS -> NUMBER;
            case DATE_EQUALS,
                    DATE_NOT_EQUALS,
                    DATE_LESS_THAN,
                    DATE_LESS_THAN_EQUALS,
                    DATE_GREATER_THAN,
                    DATE_GREATER_THAN_EQUALS -> DATE;
            case BOOL -> TRUTH;
            case BINARY_EQUALS -> BYTES;
            case IP_ADDRESS, NOT_IP_ADDRESS -> ADDRESS;
            case ARN_EQUALS, ARN_NOT_EQUALS, ARN_LIKE, ARN_NOT_LIKE -> ARN;
            case NULL -> PRESENCE;
        };
    }
}
