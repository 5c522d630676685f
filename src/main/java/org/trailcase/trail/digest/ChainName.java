package org.trailcase.trail.digest;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What makes digests one chain: the account, the trail with its home region, the region, and whether they are backfilled.
///
/// Backfill digests link to each other, apart from the digests of the same hours (AWS CLI, `cloudtrail validate-logs`,
/// which walks both chains in the same way; read 2026-11-24).
public record ChainName(String account, String region, String trail, String homeRegion, boolean backfill)
        implements Comparable<ChainName> {

    // Names of trails may hold underscores themselves: the regions around them may not.
    private static final Pattern FILE = Pattern.compile("([0-9]{12})_CloudTrail-Digest_([a-z0-9-]+)_(.+)_([a-z0-9-]+)"
            + "_[0-9]{8}T[0-9]{6}Z(_backfill)?\\.json(\\.gz)?");
    private static final Pattern NAME = Pattern.compile(
            "[0-9]{12}_CloudTrail-Digest_[a-z0-9-]+_[^/\\\\]+?_[a-z0-9-]+_[0-9]{8}T[0-9]{6}Z(_backfill)?");
    private static final Comparator<ChainName> ORDER = Comparator.comparing(ChainName::account)
            .thenComparing(ChainName::trail)
            .thenComparing(ChainName::homeRegion)
            .thenComparing(ChainName::region)
            .thenComparing(ChainName::backfill);

    static ChainName of(Digest digest) {
        Matcher name = FILE.matcher(digest.place().fileName());
        // A name of another form still belongs to one place: the digests of one folder's name and account stay together.
        return name.matches()
                ? new ChainName(digest.account(), name.group(2), name.group(3), name.group(4), name.group(5) != null)
                : new ChainName(digest.account(), "", "", "", false);
    }

    /// The first name of a digest in a text, without its ending.
    static Optional<String> nameIn(String text) {
        Matcher name = NAME.matcher(text);
        return name.find() ? Optional.of(name.group()) : Optional.empty();
    }

    /// "trail management of eu-west-1, region us-east-1, account 111122223333".
    public String words() {
        return region.isEmpty()
                ? "account %s, a trail that the digests do not name".formatted(account)
                : "trail %s of %s, region %s, account %s%s"
                        .formatted(trail, homeRegion, region, account, backfill ? ", backfilled" : "");
    }

    @Override
    public int compareTo(ChainName other) {
        return ORDER.compare(this, other);
    }
}
