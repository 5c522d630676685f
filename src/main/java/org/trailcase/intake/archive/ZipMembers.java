package org.trailcase.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.GrownBeyond;
import org.trailcase.intake.content.Source;
import org.trailcase.work.Progress;

/// Reads a ZIP archive by the directory at its end; where that is missing, from its beginning on.
final class ZipMembers {
    private final Content content;
    private final Members members;
    private final Spool spool;
    private final Progress progress;

    ZipMembers(Content content, Members members, Spool spool, Progress progress) {
        this.content = content;
        this.members = members;
        this.spool = spool;
        this.progress = progress;
    }

    void walk() throws IOException {
        Source.Slice archive = ArchiveForm.onDisk(content, members, spool, progress);
        Optional<ZipFile> directory = directory(archive);
        if (directory.isPresent()) {
            try (ZipFile zip = directory.get()) {
                entries(zip, archive);
            }
        } else {
            new ZipScan(members, spool, progress).walk(archive);
        }
    }

    private Optional<ZipFile> directory(Source.Slice archive) {
        try {
            return Optional.of(ZipFile.builder()
                    .setSeekableByteChannel(Source.channel(archive))
                    .setIgnoreLocalFileHeader(true)
                    .get());
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            members.damage("The directory at the end of the ZIP archive is missing or damaged (%s): it was read from its beginning on."
                    .formatted(Forgiving.why(e)));
            return Optional.empty();
        }
    }

    private void entries(ZipFile zip, Source.Slice archive) throws IOException {
        Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
        while (entries.hasMoreElements()) {
            progress.check();
            ZipArchiveEntry entry = entries.nextElement();
            String name = name(entry);
            Optional<String> refusal = refusal(entry, name);
            if (entry.isDirectory()) {
                continue;
            }
            if (refusal.isPresent()) {
                members.refused(name, refusal.get());
            } else if (entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED) {
                part(entry, name, archive);
            } else if (zip.canReadEntryData(entry)) {
                copy(entry, name, zip);
            } else {
                members.refused(name, unknownMethod(entry));
            }
        }
    }

    /// Why a member is not read, if it is not.
    static Optional<String> refusal(ZipArchiveEntry entry, String name) {
        if (entry.isUnixSymlink()) {
            return Optional.of("A link, which is not followed.");
        }
        if (MemberName.isSystemFile(name)) {
            return Optional.of("A file that the operating system made for itself.");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Optional.of("It is encrypted in the archive: unpack it with its password, and import what comes out.");
        }
        return Optional.empty();
    }

    static String unknownMethod(ZipArchiveEntry entry) {
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        return "It is packed in a way that Trailcase does not read (%s): unpack it, and import what comes out."
                .formatted(method == null ? "method %d".formatted(entry.getMethod()) : method);
    }

    private void part(ZipArchiveEntry entry, String name, Source.Slice archive) throws IOException {
        long start = dataOf(entry, archive);
        long length = Math.max(0, Math.min(entry.getCompressedSize(), archive.length() - start));
        if (start < 0 || length < entry.getCompressedSize()) {
            members.damage("The ZIP archive does not hold %s at the place that its directory tells: %,d of its %,d bytes are there."
                    .formatted(name, start < 0 ? 0 : length, entry.getCompressedSize()));
            if (start < 0) {
                return;
            }
        }
        boolean deflated = entry.getMethod() == ZipEntry.DEFLATED;
        Source.Slice slice = archive.slice(start, length);
        Source source = deflated ? new Source.Deflated(slice, entry.getCrc()) : new Source.Stored(slice, entry.getCrc());
        Optional<Members.Place> place = content.packings().isEmpty()
                ? Optional.of(new Members.Place(start, length, deflated))
                : Optional.empty();
        members.file(name, modified(entry), source, place);
    }

    /// Where the bytes of the member begin: behind the head that stands before them, which has lengths of its own. Source:
    /// PKWARE's APPNOTE 6.3.10, 4.3.7. Below zero where no such head is.
    private static long dataOf(ZipArchiveEntry entry, Source.Slice archive) throws IOException {
        long head = entry.getLocalHeaderOffset();
        if (head < 0 || head + 30 > archive.length()) {
            return -1;
        }
        try (InputStream in = archive.slice(head, 30).open()) {
            byte[] bytes = in.readNBytes(30);
            boolean isHead = bytes.length == 30 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
            return isHead ? head + 30 + number(bytes, 26) + number(bytes, 28) : -1;
        }
    }

    private static int number(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
    }

    private void copy(ZipArchiveEntry entry, String name, ZipFile zip) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            copy(entry, name, in, members, spool);
        } catch (GrownBeyond e) {
            throw e;
        } catch (IOException e) {
            members.refused(name, "It could not be unpacked (%s).".formatted(Forgiving.why(e)));
        }
    }

    /// False when it broke off.
    static boolean copy(ZipArchiveEntry entry, String name, InputStream in, Members members, Spool spool)
            throws IOException {
        Forgiving forgiving = new Forgiving(in);
        members.file(name, modified(entry), spool.keep(forgiving), Optional.empty());
        forgiving.failure().ifPresent(why -> members.damage("In the ZIP archive, %s is damaged or cut off after %,d bytes (%s)."
                .formatted(name, forgiving.count(), why)));
        return forgiving.failure().isEmpty();
    }

    static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        boolean isText = raw == null || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
        return isText ? MemberName.shown(entry.getName()) : MemberName.of(raw);
    }

    private static Instant modified(ZipArchiveEntry entry) {
        return entry.getTime() < 0 ? Instant.EPOCH : Instant.ofEpochMilli(entry.getTime());
    }
}
