package org.trailcase.casefile;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.ZipException;
import org.trailcase.trail.digest.DigestCheck;
import org.trailcase.trail.digest.FileAtHand;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;

/// Checks the digests of a case, and keeps the hashes that this needs.
///
/// Hashes of inflated bytes are taken when digests are first asked for, by several threads, never while importing: most
/// cases have no digests. The last result is kept until the exhibits change.
final class DigestStore {
    private final Database reading;
    private final Database writing;
    private final RawRecords records;
    private final ReentrantLock turn;
    private Optional<Known> known = Optional.empty();

    /// A result, and the state of the case that it speaks of.
    private record Known(String state, DigestCheck check) {}

    /// An exhibit with events.
    private record Trail(int id, String name, String sha256, boolean gzip, Optional<String> content) {}

    DigestStore(Database reading, Database writing, RawRecords records, ReentrantLock turn) {
        this.reading = reading;
        this.writing = writing;
        this.records = records;
        this.turn = turn;
    }

    synchronized DigestCheck check(Progress progress) {
        String now = state();
        Optional<DigestCheck> before = known.filter(one -> one.state().equals(now)).map(Known::check);
        if (before.isPresent()) {
            return before.get();
        }
        Vouchers vouchers = Vouchers.of(reading, records, progress);
        List<FileAtHand> files = vouchers.speak() ? files(progress) : List.of();
        DigestCheck check = DigestCheck.of(vouchers.with(files));
        known = Optional.of(new Known(now, check));
        return check;
    }

    /// Whether all hashes that a check needs were taken before, so that it takes no long reading.
    boolean isReady() {
        return trails().stream().noneMatch(trail -> trail.gzip() && trail.content().isEmpty());
    }

    /// Notes of which S3 object a signature is, as the examiner says.
    static void tell(Database database, int exhibit, String object, Examiner examiner, Instant now) {
        database.run(
                "INSERT OR IGNORE INTO signature_of(exhibit, object, examiner, at) VALUES (?,?,?,?)",
                exhibit,
                object,
                examiner.name(),
                now.toString());
    }

    private String state() {
        return reading.one(
                        "SELECT (SELECT count(*) || '-' || ifnull(max(id), 0) FROM exhibit) || '-' || (SELECT count(*) FROM signature_of)",
                        row -> row.getString(1))
                .orElse("");
    }

    private List<Trail> trails() {
        return reading.list(
                "SELECT x.id, x.name, x.sha256, x.gzip, h.sha256 FROM exhibit x LEFT JOIN content_hash h ON h.exhibit = x.id"
                        + " WHERE x.kind = 'trail' ORDER BY x.id",
                row -> new Trail(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4) == 1,
                        Optional.ofNullable(row.getString(5))));
    }

    private List<FileAtHand> files(Progress progress) {
        List<Trail> trails = trails();
        Map<Integer, String> taken = taken(
                trails.stream().filter(trail -> trail.gzip() && trail.content().isEmpty()).toList(), progress);
        keep(taken);
        List<FileAtHand> files = new ArrayList<>();
        for (Trail trail : trails) {
            String content = trail.gzip()
                    ? trail.content().orElseGet(() -> taken.getOrDefault(trail.id(), ""))
                    : trail.sha256();
            files.add(new FileAtHand(trail.id(), trail.name(), content, trail.sha256()));
        }
        return files;
    }

    private Map<Integer, String> taken(List<Trail> trails, Progress progress) {
        AtomicInteger done = new AtomicInteger();
        List<Map.Entry<Integer, String>> hashes = trails.parallelStream()
                .map(trail -> {
                    progress.check();
                    progress.at("Hashing for the digests", done.getAndIncrement(), trails.size());
                    return Map.entry(trail.id(), hash(trail));
                })
                .toList();
        Map<Integer, String> taken = new HashMap<>();
        hashes.forEach(hash -> taken.put(hash.getKey(), hash.getValue()));
        return taken;
    }

    // Of a file that was cut off in transit, the hash of what is left of it: it is in no digest.
    private String hash(Trail trail) {
        MessageDigest digest = Hashes.sha256();
        try (InputStream in = records.inflated(trail.id())) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        } catch (EOFException | ZipException _) {
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw ExhibitBytes.unreadable(trail.name(), e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    // They can be taken again: where the case is only looked at, or somebody is writing into it, they are not kept.
    private void keep(Map<Integer, String> taken) {
        if (taken.isEmpty() || !writing.isForWriting() || !turn.tryLock()) {
            return;
        }
        try {
            if (writing.tryBegin()) {
                taken.forEach((exhibit, sha256) -> writing.run(
                        "INSERT OR REPLACE INTO content_hash(exhibit, sha256) VALUES (?,?)", exhibit, sha256));
                writing.commit();
            }
        } finally {
            turn.unlock();
        }
    }
}
