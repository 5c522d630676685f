package org.trailcase.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.GrownBeyond;
import org.trailcase.intake.content.Source;
import org.trailcase.work.Cancelled;
import org.trailcase.work.Progress;

/// Reads a 7-Zip archive. Its members are packed one behind the other as a whole: none has a place of its own.
final class SevenZipMembers {
    private static final int MOST_MEMORY_KIB =
            (int) Math.clamp(Runtime.getRuntime().maxMemory() / 1024 / 3, 9 << 10, 512 << 10);
    private static final String ENCRYPTED =
            "The 7-Zip archive is encrypted: unpack it with its password, and import what comes out.";
    private static final int UNIX_LINK = 0xA000;

    private final Content content;
    private final Members members;
    private final Spool spool;
    private final Progress progress;

    SevenZipMembers(Content content, Members members, Spool spool, Progress progress) {
        this.content = content;
        this.members = members;
        this.spool = spool;
        this.progress = progress;
    }

    void walk() throws IOException {
        Source.Slice archive = ArchiveForm.onDisk(content, members, spool, progress);
        try (SevenZFile file = SevenZFile.builder()
                .setSeekableByteChannel(Source.channel(archive))
                .setMaxMemoryLimitKiB(MOST_MEMORY_KIB)
                .get()) {
            boolean goesOn = true;
            while (goesOn) {
                progress.check();
                Optional<SevenZArchiveEntry> entry = Optional.ofNullable(file.getNextEntry());
                goesOn = entry.isPresent() && take(entry.get(), file);
            }
        } catch (Cancelled | GrownBeyond e) {
            throw e;
        } catch (PasswordRequiredException _) {
            members.damage(ENCRYPTED);
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            members.damage("The 7-Zip archive is damaged, cut off or too large for the memory (%s).".formatted(Forgiving.why(e)));
        }
    }

    private static InputStream entry(SevenZFile file) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return file.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return file.read(target, offset, length);
            }
        };
    }

    private boolean take(SevenZArchiveEntry entry, SevenZFile file) throws IOException {
        String name = MemberName.shown(Optional.ofNullable(entry.getName()).orElse(""));
        if (entry.isDirectory() || entry.isAntiItem()) {
            return true;
        }
        if (entry.getHasWindowsAttributes() && (entry.getWindowsAttributes() >>> 16 & 0xF000) == UNIX_LINK) {
            members.refused(name, "A link, which is not followed.");
            return true;
        }
        if (MemberName.isSystemFile(name)) {
            members.refused(name, "A file that the operating system made for itself.");
            return true;
        }
        Forgiving in = new Forgiving(entry(file));
        Instant modified = entry.getHasLastModifiedDate() ? entry.getLastModifiedTime().toInstant() : Instant.EPOCH;
        Source source = spool.keep(in);
        if (in.failure().isPresent() && in.count() == 0) {
            members.refused(name, "It could not be unpacked (%s).".formatted(in.failure().get()));
            return false;
        }
        members.file(name, modified, source, Optional.empty());
        in.failure().ifPresent(why -> members.damage("In the 7-Zip archive, %s is damaged or cut off after %,d bytes (%s)."
                .formatted(name, in.count(), why)));
        return in.failure().isEmpty();
    }
}
