package org.trailcase.casefile.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Says in sentences what could not have been seen.
///
/// What each category holds: CloudTrail User Guide, "Understanding CloudTrail events"; that events of global services are
/// recorded by trails that include them: "CloudTrail concepts", global service events; both read 2026-11-24.
final class Limits {
    private final Coverage coverage;
    private final List<String> sentences = new ArrayList<>();

    Limits(Coverage coverage) {
        this.coverage = coverage;
    }

    List<String> sentences() {
        sentences.clear();
        if (!coverage.accounts().isEmpty()) {
            for (EventKind kind : EventKind.values()) {
                if (kind.isExpected()) {
                    absent(account -> isAbsent(account, kind), absence(kind));
                }
            }
            notRecorded();
            absent(account -> account.global() == 0, "No events of IAM, CloudFront, Organizations or Route 53 in evidence,"
                    + " which CloudTrail records once for all Regions, for most in us-east-1: changes made there could not have been seen.");
            reduced();
        }
        digests();
        sources();
        sentences.add("An account or Region of which nothing is in evidence has no row; that it was not used is not said.");
        return List.copyOf(sentences);
    }

    private static boolean isAbsent(AccountCoverage account, EventKind kind) {
        boolean perhaps = switch (kind) {
            case MANAGEMENT_READ, MANAGEMENT_WRITE ->
                account.count(EventKind.MANAGEMENT) + account.count(EventKind.NOT_RECORDED) > 0;
            case MANAGEMENT, DATA, NETWORK_ACTIVITY, INSIGHT, OTHER, NOT_RECORDED -> false;
        };
        return account.count(kind) == 0 && !perhaps;
    }

    private static String absence(EventKind kind) {
        return switch (kind) {
            case MANAGEMENT_READ -> "No event in evidence is recorded as a read-only management event: calls that look, list and describe could not have been seen.";
            case MANAGEMENT_WRITE -> "No event in evidence is recorded as a management event that is not read-only: changes could not have been seen.";
            case DATA -> "No data events in evidence: reads and writes of S3 objects, of items in tables and of messages in queues, or calls of functions, could not have been seen.";
            case NETWORK_ACTIVITY -> "No network activity events in evidence: what was refused at VPC endpoints could not have been seen from the side of their owner.";
            case INSIGHT -> "No Insights events in evidence: unusual rates of calls or errors are not pointed out by CloudTrail.";
            case MANAGEMENT, OTHER, NOT_RECORDED -> throw new IllegalArgumentException("No category of its own: " + kind);
        };
    }

    private void absent(Predicate<AccountCoverage> lacks, String sentence) {
        List<AccountCoverage> some = coverage.accounts().stream().filter(lacks).toList();
        if (some.size() == coverage.accounts().size()) {
            sentences.add(sentence);
        } else if (!some.isEmpty()) {
            sentences.add("Of %s: %s".formatted(
                    some.stream().map(AccountCoverage::words).collect(Collectors.joining(", ")), sentence));
        }
    }

    private void notRecorded() {
        long silent = coverage.accounts().stream().mapToLong(account -> account.count(EventKind.NOT_RECORDED)).sum();
        if (silent > 0) {
            sentences.add("%s not tell the category, as records before version 1.07 do not: there may be data events among them."
                    .formatted(number(silent, "event does", "events do")));
        }
    }

    private void reduced() {
        long reduced = coverage.accounts().stream().mapToLong(AccountCoverage::reduced).sum();
        if (reduced > 0) {
            sentences.add("%s from forms that hold less than CloudTrail recorded: what such a form has no place for says nothing by its absence."
                    .formatted(number(reduced, "event comes", "events come")));
        }
    }

    private void digests() {
        if (!coverage.digestsSpeak()) {
            sentences.add("No digests of CloudTrail in evidence: log files that were delivered and are not here could not have been noticed, and silence is confirmed nowhere.");
            return;
        }
        sentences.add(coverage.gaps().isEmpty()
                ? "The digests in evidence tell of no gap. Of places and times without digests they say nothing."
                : "The digests in evidence tell of %s. Of places and times without digests they say nothing."
                        .formatted(number(coverage.gaps().size(), "gap", "gaps")));
    }

    private void sources() {
        Sources sources = coverage.sources();
        if (!sources.isWhole()) {
            sentences.add("Not read: %s, %s, %s; what they held could not have been seen."
                    .formatted(
                            number(sources.refused(), "refused file", "refused files"),
                            number(sources.defects(), "record with a defect", "records with a defect"),
                            number(sources.damaged(), "damaged file from some point on", "damaged files from some point on")));
        }
    }

    private static String number(long count, String one, String many) {
        return "%,d %s".formatted(count, count == 1 ? one : many);
    }
}
