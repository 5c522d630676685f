package org.trailcase.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Writes the made part of `sample-cases` anew: everything but the authorization exports and the descriptions.
public final class SampleCases {
    static final String CREDENTIAL_HUNT = "credential-hunt";
    static final String CRYPTO_MINING = "crypto-mining";

    private SampleCases() {}

    /// Run from the project's folder: `java … org.trailcase.samples.SampleCases`.
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of("sample-cases");
        SortedMap<String, byte[]> files = files(folder);
        for (Path made : made(folder)) {
            Files.delete(made);
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    /// What is made, by its path below `folder`, from the exports that lie there.
    static SortedMap<String, byte[]> files(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        put(CREDENTIAL_HUNT, new CredentialHunt(directory(folder, CREDENTIAL_HUNT)).evidence(), files);
        put(CRYPTO_MINING, new CryptoMining(directory(folder, CRYPTO_MINING)).evidence(), files);
        return files;
    }

    private static void put(String story, Map<String, byte[]> evidence, SortedMap<String, byte[]> files) {
        evidence.forEach((path, content) -> files.put(story + "/evidence/" + path, content));
    }

    /// The files below `folder` that were made by an earlier run.
    static List<Path> made(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> folder.relativize(path).toString().matches(".*/evidence/(AWSLogs|guardduty)/.*"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private static Directory directory(Path folder, String story) throws IOException {
        try (Stream<Path> exports = Files.list(folder.resolve(story).resolve("evidence/iam"))) {
            return Directory.read(exports.findFirst().orElseThrow());
        }
    }
}
