package org.trailcase.trail.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the digests in evidence say of the log files in evidence, of themselves, and of what is missing.
///
/// The result depends on what is in evidence alone, never on the order in which it came.
///
/// Sources: CloudTrail User Guide, "CloudTrail digest file structure" and "Custom implementations of CloudTrail log file
/// integrity validation", read 2026-11-24.
public record DigestCheck(
        List<Chain> chains, List<CheckedQuery> queries, List<CheckedFile> files, List<ObjectSignature> unmatched) {

    public DigestCheck {
        chains = List.copyOf(chains);
        queries = List.copyOf(queries);
        files = List.copyOf(files);
        unmatched = List.copyOf(unmatched);
    }

    /// All that is checked together.
    public record Evidence(
            List<Digest> digests,
            List<SigningKey> keys,
            List<ObjectSignature> signatures,
            List<QuerySignature> queries,
            List<FileAtHand> files) {}

    public static DigestCheck of(Evidence evidence) {
        Digests digests = new Digests(evidence.digests());
        Signatures signatures = new Signatures(evidence.keys());
        Carried heads = Carried.of(evidence.signatures(), digests, signatures);
        Map<Digest, CheckedDigest> judged = DigestJudge.judge(digests, signatures, heads);
        List<CheckedDigest> oldestFirst = digests.all().stream()
                .map(digest -> Optional.ofNullable(judged.get(digest)).orElseThrow())
                .toList();
        QueryJudge results = new QueryJudge(signatures, evidence.files());
        List<CheckedQuery> queries = evidence.queries().stream()
                .sorted(Comparator.comparing(QuerySignature::completed).thenComparing(one -> one.source().exhibit()))
                .map(results::judge)
                .toList();
        return new DigestCheck(
                chains(oldestFirst, digests),
                queries,
                merged(
                        new FileJudge(oldestFirst).judge(evidence.files()),
                        queries.stream().flatMap(query -> results.files(query).stream()).toList()),
                heads.unmatched());
    }

    // A result file of a query is in no digest: what its sign file says stands in place of that.
    private static List<CheckedFile> merged(List<CheckedFile> byDigests, List<CheckedFile> byQueries) {
        Map<Integer, CheckedFile> results = new HashMap<>();
        byQueries.forEach(file -> file.atHand().ifPresent(here -> results.putIfAbsent(here.exhibit(), file)));
        return Stream.concat(
                        byDigests.stream().map(file -> file.listed()
                                .map(_ -> file)
                                .or(() -> file.atHand().map(FileAtHand::exhibit).map(results::get))
                                .orElse(file)),
                        byQueries.stream().filter(file -> file.atHand().isEmpty()))
                .toList();
    }

    /// Whether there is anything that could vouch for a file: without it, nothing is said of any.
    public boolean speaks() {
        return !chains.isEmpty() || !queries.isEmpty();
    }

    /// Whether nothing that the digests speak of was modified or is missing.
    public boolean holds() {
        return count(FileState.MODIFIED) == 0
                && count(FileState.MISSING) == 0
                && modifiedDigests().isEmpty()
                && queries.stream().noneMatch(query -> query.state() == DigestState.MODIFIED)
                && missingDigests().isEmpty();
    }

    public long count(FileState state) {
        return files.stream().filter(file -> file.state() == state).count();
    }

    public List<CheckedFile> in(FileState state) {
        return files.stream().filter(file -> file.state() == state).toList();
    }

    public List<CheckedDigest> modifiedDigests() {
        return chains.stream()
                .flatMap(chain -> chain.digests().stream())
                .filter(digest -> digest.state() == DigestState.MODIFIED)
                .toList();
    }

    /// The digests that others name and that are not in evidence, as far as they fall between some that are.
    public List<Gap> missingDigests() {
        return chains.stream()
                .flatMap(chain -> chain.gaps().stream())
                .filter(gap -> gap.missing().isPresent())
                .toList();
    }

    /// All counts in one line.
    public String summary() {
        long digests = chains.stream().mapToLong(chain -> chain.digests().size()).sum();
        String states = Stream.of(FileState.values())
                .filter(state -> count(state) > 0)
                .map(state -> "%,d %s".formatted(count(state), state.words()))
                .collect(Collectors.joining(", "));
        return "%s in %s, %,d modified, %s; log files: %s.".formatted(
                counted(digests, "digest"),
                counted(chains.size(), "chain"),
                modifiedDigests().size(),
                counted(missingDigests().size(), "gap"),
                states.isEmpty() ? "none" : states);
    }

    private static String counted(long number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }

    /// What is known of the files in evidence, by the number of the exhibit.
    public Map<Integer, CheckedFile> byExhibit() {
        Map<Integer, CheckedFile> byExhibit = new HashMap<>();
        files.forEach(file -> file.atHand().ifPresent(here -> byExhibit.put(here.exhibit(), file)));
        return byExhibit;
    }

    private static List<Chain> chains(List<CheckedDigest> oldestFirst, Digests digests) {
        Map<ChainName, List<CheckedDigest>> byName = new TreeMap<>();
        oldestFirst.forEach(digest -> byName.computeIfAbsent(digest.digest().chain(), _ -> new ArrayList<>()).add(digest));
        List<Chain> chains = new ArrayList<>();
        byName.forEach((name, some) -> chains.add(chain(name, some, digests)));
        return chains;
    }

    private static Chain chain(ChainName name, List<CheckedDigest> some, Digests digests) {
        List<Gap> gaps = new ArrayList<>();
        Optional<S3Object> before = Optional.empty();
        for (int i = 0; i < some.size(); i++) {
            Digest digest = some.get(i).digest();
            Optional<S3Object> absent = digest.previous()
                    .map(Digest.Previous::place)
                    .filter(place -> digests.at(place).isEmpty());
            Optional<Digest> earlier = earlier(some.subList(0, i), digest);
            if (earlier.isEmpty()) {
                before = before.or(() -> absent);
            } else if (some.get(i).state() != DigestState.MODIFIED || digest.start().isAfter(earlier.get().end())) {
                gap(digest, earlier.get(), absent).ifPresent(gaps::add);
            }
        }
        return new Chain(name, some, gaps.stream().distinct().toList(), before);
    }

    // Of an altered copy the period is the same as of the digest itself: neither is earlier than the other. Backfilled ones
    // overlap in any way.
    private static Optional<Digest> earlier(List<CheckedDigest> some, Digest digest) {
        return some.reversed().stream()
                .map(CheckedDigest::digest)
                .filter(one -> digest.chain().backfill() || !one.end().isAfter(digest.start()))
                .findFirst();
    }

    // A backfill digest that starts anew is no gap: late deliveries make no chain in time.
    private static Optional<Gap> gap(Digest digest, Digest earlier, Optional<S3Object> absent) {
        if (absent.isPresent()) {
            return Optional.of(new Gap(earlier.end(), digest.start(), absent));
        }
        boolean startsAnew = digest.previous().isEmpty()
                && !digest.chain().backfill()
                && digest.start().isAfter(earlier.end());
        return startsAnew ? Optional.of(new Gap(earlier.end(), digest.start(), Optional.empty())) : Optional.empty();
    }
}
