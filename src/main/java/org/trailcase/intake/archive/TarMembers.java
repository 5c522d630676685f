package org.trailcase.intake.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.ContentStream;
import org.trailcase.intake.content.Source;
import org.trailcase.work.Cancelled;
import org.trailcase.work.Progress;

/// Reads a tar archive from its beginning on; several in a row are one.
///
/// Where the archive is not packed, a member is a part of the file, and only the heads are read here.
final class TarMembers {
    private final Content content;
    private final Members members;
    private final Spool spool;
    private final Progress progress;
    private Optional<Source.Slice> disk = Optional.empty();
    private long dataEnd;

    TarMembers(Content content, Members members, Spool spool, Progress progress) {
        this.content = content;
        this.members = members;
        this.spool = spool;
        this.progress = progress;
    }

    void walk() throws IOException {
        if (content.packings().isEmpty()) {
            Source.Slice slice = ArchiveForm.onDisk(content, members, spool, progress);
            disk = Optional.of(slice);
            try (TarBytes bytes = new TarBytes(new BufferedInputStream(slice.open(), 1 << 13))) {
                read(bytes);
            }
        } else {
            try (ContentStream in = content.open(progress);
                    TarBytes bytes = new TarBytes(in)) {
                read(bytes);
                in.flaw().ifPresent(members::damage);
            }
        }
    }

    private void read(TarBytes bytes) throws IOException {
        do {
            // The bytes of names are taken as they are, one character each.
            TarArchiveInputStream tar = new TarArchiveInputStream(
                    bytes, TarHead.RECORD, TarHead.RECORD, StandardCharsets.ISO_8859_1.name());
            if (!entries(tar, bytes)) {
                return;
            }
            if (!bytes.endsInZeros()) {
                members.damage("The tar archive ends at byte %,d without the mark of its end: it may have been cut off."
                        .formatted(bytes.position()));
                return;
            }
        } while (bytes.passZeros() && goesOn(bytes));
    }

    private boolean goesOn(TarBytes bytes) {
        if (TarHead.isAt(bytes.next())) {
            return true;
        }
        members.damage("Other data follow the tar archive from byte %,d on and were not read.".formatted(bytes.position()));
        return false;
    }

    private boolean entries(TarArchiveInputStream tar, TarBytes bytes) throws IOException {
        while (true) {
            progress.check();
            Optional<TarArchiveEntry> entry;
            bytes.beginHead(dataEnd);
            try {
                entry = Optional.ofNullable(tar.getNextEntry());
            } catch (Cancelled e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                members.damage("The tar archive is damaged or cut off at byte %,d (%s): what stands there and behind it was not read."
                        .formatted(bytes.position(), Forgiving.why(e)));
                return false;
            }
            bytes.endHead();
            if (entry.isEmpty()) {
                return true;
            }
            dataEnd = bytes.position() + Math.max(0, entry.get().getSize());
            if (!take(entry.get(), tar, bytes.position())) {
                return false;
            }
        }
    }

    /// False when the archive is cut off in this member.
    private boolean take(TarArchiveEntry entry, TarArchiveInputStream tar, long start) throws IOException {
        String name = name(entry);
        if (entry.isSymbolicLink() || entry.isLink()) {
            members.refused(name, "A link to %s, which is not followed.".formatted(MemberName.of(latin(entry.getLinkName()))));
        } else if (entry.isDirectory()) {
            return true;
        } else if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO() || !entry.isFile()) {
            members.refused(name, "Not a file that can be read: a pipe, a device or a note of the archive to itself.");
        } else if (MemberName.isSystemFile(name)) {
            members.refused(name, "A file that the operating system made for itself.");
        } else if (disk.isPresent() && !entry.isSparse()) {
            return part(entry, name, start, disk.get());
        } else {
            return copy(entry, name, tar);
        }
        return true;
    }

    private boolean part(TarArchiveEntry entry, String name, long start, Source.Slice archive) throws IOException {
        long length = Math.max(0, Math.min(entry.getSize(), archive.length() - start));
        Members.Place place = new Members.Place(start, length, false);
        members.file(name, modified(entry), archive.slice(start, length), Optional.of(place));
        return length == entry.getSize() || cutOff(name, length, entry.getSize());
    }

    private boolean copy(TarArchiveEntry entry, String name, TarArchiveInputStream tar) throws IOException {
        Forgiving in = new Forgiving(tar);
        members.file(name, modified(entry), spool.keep(in), Optional.empty());
        return in.failure().isEmpty() || cutOff(name, in.count(), entry.getRealSize());
    }

    private boolean cutOff(String name, long there, long wanted) {
        members.damage("The tar archive is cut off in %s: %,d of its %,d bytes are there.".formatted(name, there, wanted));
        return false;
    }

    // A pax head gives the name as text already.
    private static String name(TarArchiveEntry entry) {
        String name = entry.getName();
        return entry.getExtraPaxHeader("path") == null ? MemberName.of(latin(name)) : MemberName.shown(name);
    }

    private static byte[] latin(String text) {
        return text.getBytes(text.chars().allMatch(c -> c < 256) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static Instant modified(TarArchiveEntry entry) {
        return entry.getLastModifiedTime().toInstant();
    }
}
