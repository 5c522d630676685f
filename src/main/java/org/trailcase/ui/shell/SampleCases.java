package org.trailcase.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.intake.CaseFolder;

/// The cases to learn with: folders beside the program that describe a case.
final class SampleCases {
    private static final String FOLDER = "sample-cases";

    private SampleCases() {}

    /// Those in the working directory, or else those in the application image; empty when there are none.
    static List<Path> find() {
        Stream<Path> image = Optional.ofNullable(System.getProperty("jpackage.app-path"))
                .map(launcher -> Path.of(launcher).toAbsolutePath().getParent())
                .stream()
                .flatMap(SampleCases::inImage);
        return Stream.concat(Stream.of(Path.of(FOLDER)), image)
                .map(SampleCases::in)
                .filter(cases -> !cases.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    // Where jpackage lays the application: on Linux, on macOS and on Windows, seen from the launcher.
    private static Stream<Path> inImage(Path launchers) {
        return Stream.of("../lib/app", "../app", "app")
                .map(place -> launchers.resolve(place).normalize().resolve(FOLDER));
    }

    /// The folders in this one that describe a case, by name.
    static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(CaseFolder::isOne).sorted().toList();
        } catch (IOException _) {
            // Samples are an offer: a folder that cannot be read offers nothing.
            return List.of();
        }
    }

    /// `credential-hunt` as `Credential hunt`.
    static String title(Path folder) {
        String words = String.valueOf(folder.getFileName()).replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
