package org.trailcase.policy.condition;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trailcase.policy.match.PolicyVersion;

/// A condition operator without prefix and suffix. A negated one is true when no value matches.
public enum ConditionOperator {
    STRING_EQUALS("StringEquals", false, (text, version) -> TextTest.equal(text, version, false)),
    STRING_NOT_EQUALS("StringNotEquals", true, (text, version) -> TextTest.equal(text, version, false)),
    STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", false, (text, version) -> TextTest.equal(text, version, true)),
    STRING_NOT_EQUALS_IGNORE_CASE(
            "StringNotEqualsIgnoreCase", true, (text, version) -> TextTest.equal(text, version, true)),
    STRING_LIKE("StringLike", false, TextTest::like),
    STRING_NOT_LIKE("StringNotLike", true, TextTest::like),
    NUMERIC_EQUALS("NumericEquals", false, (text, _) -> OrderTest.number(text, Order.EQUAL)),
    NUMERIC_NOT_EQUALS("NumericNotEquals", true, (text, _) -> OrderTest.number(text, Order.EQUAL)),
    NUMERIC_LESS_THAN("NumericLessThan", false, (text, _) -> OrderTest.number(text, Order.LESS)),
    NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", false, (text, _) -> OrderTest.number(text, Order.AT_MOST)),
    NUMERIC_GREATER_THAN("NumericGreaterThan", false, (text, _) -> OrderTest.number(text, Order.GREATER)),
    NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", false, (text, _) -> OrderTest.number(text, Order.AT_LEAST)),
    DATE_EQUALS("DateEquals", false, (text, _) -> OrderTest.date(text, Order.EQUAL)),
    DATE_NOT_EQUALS("DateNotEquals", true, (text, _) -> OrderTest.date(text, Order.EQUAL)),
    DATE_LESS_THAN("DateLessThan", false, (text, _) -> OrderTest.date(text, Order.LESS)),
    DATE_LESS_THAN_EQUALS("DateLessThanEquals", false, (text, _) -> OrderTest.date(text, Order.AT_MOST)),
    DATE_GREATER_THAN("DateGreaterThan", false, (text, _) -> OrderTest.date(text, Order.GREATER)),
    DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals", false, (text, _) -> OrderTest.date(text, Order.AT_LEAST)),
    BOOL("Bool", false, BoolTest::new),
    BINARY_EQUALS("BinaryEquals", false, (text, _) -> new BinaryTest(text)),
    IP_ADDRESS("IpAddress", false, (text, _) -> new AddressTest(text)),
    NOT_IP_ADDRESS("NotIpAddress", true, (text, _) -> new AddressTest(text)),
    ARN_EQUALS("ArnEquals", false, ArnTest::new),
    ARN_NOT_EQUALS("ArnNotEquals", true, ArnTest::new),
    ARN_LIKE("ArnLike", false, ArnTest::new),
    ARN_NOT_LIKE("ArnNotLike", true, ArnTest::new),
    NULL("Null", false, (text, _) -> new NullTest(text));

    private static final Map<String, ConditionOperator> BY_NAME = byName();

    private final String written;
    private final boolean negated;
    private final Compiler compiler;

    ConditionOperator(String written, boolean negated, Compiler compiler) {
        this.written = written;
        this.negated = negated;
        this.compiler = compiler;
    }

    /// The operator of this name; another case is accepted, as services do.
    public static Optional<ConditionOperator> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    public String written() {
        return written;
    }

    public boolean isNegated() {
        return negated;
    }

    ValueTest test(String policyValue, PolicyVersion version) {
        return compiler.compile(policyValue, version);
    }

    private static Map<String, ConditionOperator> byName() {
        Map<String, ConditionOperator> names = new HashMap<>();
        for (ConditionOperator operator : values()) {
            names.put(operator.written.toLowerCase(Locale.ROOT), operator);
        }
        return Map.copyOf(names);
    }

    @FunctionalInterface
    private interface Compiler {
        ValueTest compile(String policyValue, PolicyVersion version);
    }
}
