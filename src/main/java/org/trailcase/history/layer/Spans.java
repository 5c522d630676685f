package org.trailcase.history.layer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.trail.TrailSpan;

/// The times from which the case holds the trail of each account and Region: only there would a change of policies be seen.
public final class Spans {

    /// Where calls to services without Regions, IAM and Organizations among them, are recorded, one in each partition.
    ///
    /// Source: CloudTrail User Guide, "CloudTrail concepts" (global service events), and IAM User Guide, "Logging IAM and
    /// AWS STS API calls with AWS CloudTrail", read 2026-11-24. For every partition but the first it is engineering knowledge:
    /// the Region that its requests to IAM are signed for.
    private static final Set<String> GLOBAL = Set.of(
            "us-east-1", "cn-north-1", "us-gov-west-1", "us-iso-east-1", "us-isob-east-1", "eu-isoe-west-1",
            "us-isof-south-1", "eusc-de-east-1");

    private final List<TrailSpan> all;

    public Spans(List<TrailSpan> spans) {
        this.all = List.copyOf(spans);
    }

    /// Where changes of the policies of IAM and of organisations would be seen.
    public Where global(String account) {
        return new Where(
                account, " of services without Regions", of(account), ofAny(account, GLOBAL));
    }

    /// Where changes of the policy of a resource in this Region would be seen. Where its Region is not known, any of the
    /// account's may be the one, and only what all of them cover is covered.
    public Where in(String account, String region) {
        if (!region.isEmpty()) {
            return new Where(account, " in " + region, of(account), ofAny(account, Set.of(region)));
        }
        List<String> regions =
                of(account).stream().map(TrailSpan::region).filter(one -> !one.isEmpty()).distinct().toList();
        return regions.size() < 2
                ? new Where(account, "", of(account), of(account))
                : new Where(
                        account,
                        " of all Regions at once, in any of which the resource may be,",
                        of(account),
                        atOnce(account, regions));
    }

    private List<TrailSpan> atOnce(String account, List<String> regions) {
        List<TrailSpan> each = regions.stream()
                .flatMap(region -> in(account, region).span().stream())
                .toList();
        TrailSpan all = new TrailSpan(
                account,
                "",
                each.stream().map(TrailSpan::first).max(Comparator.naturalOrder()).orElseThrow(),
                each.stream().map(TrailSpan::last).min(Comparator.naturalOrder()).orElseThrow());
        return all.first().isAfter(all.last()) ? List.of() : List.of(all);
    }

    /// The only account that the case holds a trail of.
    public Optional<String> onlyAccount() {
        List<String> accounts = all.stream().map(TrailSpan::account).distinct().toList();
        return accounts.size() == 1 ? Optional.of(accounts.getFirst()) : Optional.empty();
    }

    private List<TrailSpan> of(String account) {
        return all.stream().filter(span -> span.account().equals(account)).toList();
    }

    private List<TrailSpan> ofAny(String account, Set<String> regions) {
        return of(account).stream()
                .filter(span -> span.region().isEmpty() || regions.contains(span.region()))
                .toList();
    }

    /// The part of an account's trail in which a change would be seen; `what` tells which, for a sentence.
    public record Where(String account, String what, List<TrailSpan> whole, List<TrailSpan> telling) {

        /// From when to when; empty where the case holds nothing of it.
        public Optional<TrailSpan> span() {
            Optional<Instant> first = telling.stream().map(TrailSpan::first).min(Comparator.naturalOrder());
            Optional<Instant> last = telling.stream().map(TrailSpan::last).max(Comparator.naturalOrder());
            return first.map(begin -> new TrailSpan(account, "", begin, last.orElseThrow()));
        }

        /// Why a change between two moments might not be in the case; empty when the trail covers the time between.
        public Optional<String> uncovered(Instant shown, Instant asked) {
            Optional<TrailSpan> span = span();
            if (span.filter(one -> one.covers(shown) && one.covers(asked)).isPresent() || shown.equals(asked)) {
                return Optional.empty();
            }
            String trail = span.map(one -> "the records%s in the trail of account %s in this case reach from %s to %s"
                            .formatted(what, account, one.first(), one.last()))
                    .orElseGet(this::none);
            return Optional.of("This is how the policies were at %s; %s, so that a change in between would not be seen."
                    .formatted(shown, trail));
        }

        private String none() {
            if (account.isEmpty()) {
                return "the evidence does not tell whose account would have recorded a change";
            }
            return whole.isEmpty()
                    ? "this case holds no trail of account %s".formatted(account)
                    : "this case holds no record%s in the trail of account %s".formatted(what, account);
        }
    }

    /// The moments at which the trail of an account begins and ends, in each of its Regions.
    public List<Instant> ends(String account) {
        return of(account).stream().flatMap(Spans::ends).toList();
    }

    /// The same of all accounts.
    public List<Instant> ends() {
        return all.stream().flatMap(Spans::ends).toList();
    }

    private static Stream<Instant> ends(TrailSpan span) {
        return Stream.of(span.first(), span.last());
    }
}
