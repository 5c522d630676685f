package org.trailcase.policy.properties;

import java.util.List;
import java.util.stream.Stream;
import org.trailcase.policy.request.ContextValue;

/// Condition keys with values that requests carry and values that policies ask for.
///
/// INVARIANT: numbers and times are carried in ascending order, one for each that is asked and one for each gap.
enum ContextKey {
    VPC_ENDPOINT(
            "aws:SourceVpce",
            Type.TEXT,
            List.of("vpce-1", "vpce-2", "VPCE-1", "vpce-10", "x"),
            List.of("vpce-1", "vpce-2", "vpce-*", "vpce-?")),
    TEAM(
            "aws:PrincipalTag/team",
            Type.TEXT,
            List.of("red", "Red", "rod", "blue", "", "r*d"),
            List.of("red", "r*d", "blue", "*", "${*}")),
    USER_NAME("aws:username", Type.TEXT, List.of("alice", "bob", "anna", "x"), List.of("alice", "bob", "a*")),
    PREFIX(
            "s3:prefix",
            Type.TEXT,
            List.of("home/alice/", "home/", "line\nbreak", "x"),
            List.of("home/*", "home/alice/", "line*")),
    ADDRESS(
            "aws:SourceIp",
            Type.ADDRESS,
            List.of("203.0.113.9", "203.0.113.70", "203.0.113.200", "198.51.100.7", "2001:db8::1", "2001:db9::1"),
            List.of("203.0.113.0/24", "203.0.113.9", "203.0.113.77/25", "2001:DB8:0::/32")),
    TIME(
            "aws:CurrentTime",
            Type.DATE,
            List.of(
                    "2025-12-31T23:59:59Z",
                    "2026-01-01",
                    "2026-02-01T00:00:00Z",
                    "2026-03-01T00:00:00Z",
                    "2026-03-01T05:00:00Z",
                    "2026-03-01T12:30:00+01:00",
                    "2026-03-01T11:45:00Z",
                    "1772366400",
                    "2027-01-01T00:00:00Z"),
            List.of("2026-01", "2026-03-01", "2026-03-01T11:30:00Z", "1772366400")),
    EPOCH(
            "aws:EpochTime",
            Type.DATE,
            List.of("1700000000", "1750000001", "1760000000", "1772323200", "1800000000"),
            List.of("1750000001", "2026-03-01T00:00:00Z")),
    MFA("aws:MultiFactorAuthPresent", Type.BOOL, List.of("true", "false"), List.of("true", "false", "True")),
    MFA_AGE(
            "aws:MultiFactorAuthAge",
            Type.NUMBER,
            List.of("-1", "0", "5", "10", "10.2", "10.50", "299", "300", "301"),
            List.of("0", "10", "10.5", "300")),
    SOURCE(
            "aws:SourceArn",
            Type.ARN,
            List.of(
                    "arn:aws:sns:eu-west-1:111122223333:alerts",
                    "arn:aws:lambda:eu-west-1:111122223333:function:etl",
                    "arn:aws:lambda:eu-west-1:111122223333:function:etl:prod",
                    "arn:aws:s3:::bkt",
                    "no-arn"),
            List.of(
                    "arn:aws:sns:*:111122223333:*",
                    "arn:aws:lambda:eu-west-1:*:function:etl",
                    "arn:aws:lambda:*:*:function:*",
                    "arn:aws:*",
                    "*")),
    DIGEST("example:Digest", Type.BINARY, List.of("QUJD", "QUJE", "?"), List.of("QUJD", "QUI=")),
    TAG_KEYS("aws:TagKeys", Type.LIST, List.of("team", "env", "cost"), List.of("team", "env", "t*", "e?v")),
    CALLED_VIA(
            "aws:CalledVia",
            Type.LIST,
            List.of("athena.amazonaws.com", "glue.amazonaws.com"),
            List.of("athena.amazonaws.com", "*.amazonaws.com"));

    enum Type {
        TEXT(List.of(
                "StringEquals",
                "StringNotEquals",
                "StringLike",
                "StringNotLike",
                "StringEqualsIgnoreCase",
                "StringNotEqualsIgnoreCase")),
        ADDRESS(List.of("IpAddress", "NotIpAddress")),
        DATE(List.of(
                "DateEquals",
                "DateNotEquals",
                "DateLessThan",
                "DateLessThanEquals",
                "DateGreaterThan",
                "DateGreaterThanEquals")),
        BOOL(List.of("Bool")),
        NUMBER(List.of(
                "NumericEquals",
                "NumericNotEquals",
                "NumericLessThan",
                "NumericLessThanEquals",
                "NumericGreaterThan",
                "NumericGreaterThanEquals")),
        ARN(List.of("ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike")),
        BINARY(List.of("BinaryEquals")),
        LIST(TEXT.operators);

        private final List<String> operators;

        Type(List<String> operators) {
            this.operators = operators;
        }

        /// The operators that are meant for the type.
        List<String> operators() {
            return operators;
        }
    }

    private final String key;
    private final Type type;
    private final List<String> carried;
    private final List<String> asked;

    ContextKey(String key, Type type, List<String> carried, List<String> asked) {
        this.key = key;
        this.type = type;
        this.carried = carried;
        this.asked = asked;
    }

    String key() {
        return key;
    }

    /// Whether the engine can list the kinds of value that simple conditions on the key tell apart.
    boolean isListable() {
        return switch (type) {
            case TEXT, DATE, BOOL, NUMBER -> true;
            case ADDRESS, ARN, BINARY, LIST -> false;
        };
    }

    boolean isOrdered() {
        return type == Type.DATE || type == Type.NUMBER;
    }

    Type type() {
        return type;
    }

    List<String> asked() {
        return asked;
    }

    /// Everything that a request may say of the key, absence first.
    List<ContextValue> domain() {
        return Stream.concat(Stream.of((ContextValue) ContextValue.ABSENT), present().stream())
                .toList();
    }

    List<ContextValue> present() {
        return type == Type.LIST
                ? lists()
                : carried.stream().map(ContextValue::of).toList();
    }

    // Every subset, the empty one included.
    private List<ContextValue> lists() {
        return Stream.iterate(0, mask -> mask + 1)
                .limit(1L << carried.size())
                .map(mask -> (ContextValue) new ContextValue.Known(Stream.iterate(0, i -> i + 1)
                        .limit(carried.size())
                        .filter(i -> (mask >> i & 1) == 1)
                        .map(carried::get)
                        .toList()))
                .toList();
    }
}
