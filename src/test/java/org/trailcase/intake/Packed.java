package org.trailcase.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/// Trails and the archives they lie in, made for a test.
public final class Packed {
    private Packed() {}

    public static byte[] log(int first, int count) {
        StringBuilder records = new StringBuilder("{\"Records\":[");
        for (int i = first; i < first + count; i++) {
            records.append(i == first ? "" : ",")
                    .append(
                            """
                            {"eventVersion":"1.09","eventTime":"2026-03-14T09:%02d:00Z","eventSource":"s3.amazonaws.com",\
                            "eventName":"ListBuckets","eventID":"00000000-0000-4000-8000-%012d","awsRegion":"us-east-1",\
                            "requestID":"%016x","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/a","userName":"a"}}"""
                                    .formatted(i % 60, i, i * 0x9E3779B97F4A7C15L));
        }
        return records.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private interface Packer {
        OutputStream around(OutputStream out) throws IOException;
    }

    private static byte[] packed(byte[] plain, Packer packer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = packer.around(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    public static byte[] gzip(byte[] plain) throws IOException {
        return packed(plain, GZIPOutputStream::new);
    }

    public static byte[] in(String packing, byte[] plain) throws IOException {
        return switch (packing) {
            case "gzip" -> gzip(plain);
            case "bzip2" -> packed(plain, BZip2CompressorOutputStream::new);
            case "xz" -> packed(plain, out -> new XZOutputStream(out, new LZMA2Options(1)));
            case "zstd" -> packed(plain, com.github.luben.zstd.ZstdOutputStream::new);
            default -> plain;
        };
    }

    public static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            for (var file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    public static byte[] sevenZip(Map<String, byte[]> files) throws IOException {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile out = new SevenZOutputFile(channel)) {
            for (var file : files.entrySet()) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(file.getKey());
                out.putArchiveEntry(entry);
                out.write(file.getValue());
                out.closeArchiveEntry();
            }
        }
        return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
    }

    /// Without a length in the heads, as a stream is written.
    public static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (var file : files.entrySet()) {
                zip.putNextEntry(new java.util.zip.ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
