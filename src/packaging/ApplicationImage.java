import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Builds the self-contained application: a Java runtime cut to what Trailcase needs, the jars, a launcher, the icon.
///
/// The build runs this from source on the JDK of the toolchain, with that JDK's own jlink and jpackage, so that it is
/// the same on Linux, macOS and Windows and Maven itself may run on an older Java. What has not changed is not built
/// again.
final class ApplicationImage {
    /// The modules that the class path asks for (as `jdeps` lists them) and those that nothing names in its bytecode:
    /// jdk.unsupported and jdk.jfr for JavaFX, jdk.zipfs for archives, jdk.localedata for the person's own dates.
    private static final List<String> MODULES = List.of(
            "java.base",
            "java.desktop",
            "java.logging",
            "java.sql",
            "java.xml",
            "jdk.jfr",
            "jdk.localedata",
            "jdk.unsupported",
            "jdk.zipfs");

    /// What must lie beside the code, wherever it goes.
    private static final List<Path> TERMS = List.of(Path.of("LICENSE"), Path.of("NOTICE"));

    /// The cases to learn with, which the empty window offers.
    private static final Path SAMPLES = Path.of("sample-cases");

    private static final Path TARGET = Path.of("target");
    private static final Path WORK = TARGET.resolve("packaging");
    private static final Path RUNTIME = WORK.resolve("runtime");
    private static final Path APPLICATION = WORK.resolve("app");
    private static final OperatingSystem SYSTEM = OperatingSystem.current();
    private static final Path IMAGE = TARGET.resolve(SYSTEM.image);

    private ApplicationImage() {}

    /// Arguments: `image` or `installer`, version, the application's jar, the class path, the options of its JVM.
    public static void main(String[] arguments) throws IOException {
        var version = arguments[1];
        if (arguments[0].equals("installer")) {
            buildInstaller(version);
            return;
        }
        var jars = new ArrayList<>(List.of(Path.of(arguments[2])));
        Stream.of(arguments[3].split(java.io.File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"))
                .forEach(jars::add);
        buildRuntime();
        buildImage(version, jars, arguments[4]);
    }

    private static void buildRuntime() throws IOException {
        var wanted = "%s %s".formatted(Runtime.version(), MODULES);
        onlyWhenChanged("runtime", wanted, RUNTIME, () -> run(
                "jlink",
                "--add-modules", String.join(",", MODULES),
                "--no-header-files",
                "--no-man-pages",
                // Class data, shared: the program starts in about two thirds of the time.
                "--generate-cds-archive",
                "--output", RUNTIME.toString()));
    }

    private static void buildImage(String version, List<Path> jars, String jvmOptions) throws IOException {
        var contents = Stream.concat(jars.stream(), TERMS.stream()).toList();
        var wanted = new StringBuilder("%s %s %s%n".formatted(version, jvmOptions, Runtime.version()));
        var self = Path.of("src/packaging/ApplicationImage.java");
        var samples = below(SAMPLES);
        for (var input : Stream.of(contents, List.of(self, SYSTEM.icon), samples).flatMap(List::stream).toList()) {
            wanted.append("%s %d %s%n".formatted(input, Files.size(input), Files.getLastModifiedTime(input)));
        }
        onlyWhenChanged("image", wanted.toString(), IMAGE, () -> {
            delete(APPLICATION);
            Files.createDirectories(APPLICATION);
            for (var file : contents) {
                Files.copy(file, APPLICATION.resolve(file.getFileName()));
            }
            for (var file : samples) {
                Files.createDirectories(APPLICATION.resolve(file).getParent());
                Files.copy(file, APPLICATION.resolve(file));
            }
            run("jpackage", jpackageArguments(version, jars.getFirst(), jvmOptions));
            delete(APPLICATION);
        });
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String[] jpackageArguments(String version, Path mainJar, String jvmOptions) {
        var arguments = new ArrayList<>(List.of(
                "--type", "app-image",
                "--name", "trailcase",
                "--dest", TARGET.toString(),
                "--app-version", SYSTEM.version(version),
                "--vendor", "Trailcase",
                "--description", "Which policy statement allowed or denied each call in an AWS account",
                "--icon", SYSTEM.icon.toString(),
                "--runtime-image", RUNTIME.toString(),
                "--input", APPLICATION.toString(),
                "--main-jar", mainJar.getFileName().toString(),
                "--main-class", "org.trailcase.Main"));
        for (var option : jvmOptions.split("\\s+")) {
            arguments.addAll(List.of("--java-options", option));
        }
        arguments.addAll(SYSTEM.options);
        return arguments.toArray(String[]::new);
    }

    /// The kind of installer is the system's first one: deb or rpm, dmg, exe.
    private static void buildInstaller(String version) throws IOException {
        var installers = TARGET.resolve("installers");
        delete(installers);
        run(
                "jpackage",
                "--name", "trailcase",
                "--app-image", IMAGE.toString(),
                "--dest", installers.toString(),
                "--app-version", SYSTEM.version(version),
                "--vendor", "Trailcase",
                "--license-file", "LICENSE");
    }

    private static void onlyWhenChanged(String what, String wanted, Path result, Step step) throws IOException {
        var stamp = WORK.resolve(what + ".txt");
        if (Files.exists(result) && Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
            return;
        }
        Files.deleteIfExists(stamp);
        delete(result);
        Files.createDirectories(WORK);
        step.run();
        // Last, so that a build that was broken off is done again.
        Files.writeString(stamp, wanted);
    }

    private static void run(String name, String... arguments) {
        var tool = ToolProvider.findFirst(name)
                .orElseThrow(() -> new IllegalStateException(
                        "The JDK in " + System.getProperty("java.home") + " has no " + name + "."));
        var output = new StringWriter();
        var writer = new PrintWriter(output);
        if (tool.run(writer, writer, arguments) != 0) {
            throw new IllegalStateException(name + " " + Arrays.toString(arguments) + " failed:\n" + output);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                // The files of a runtime are read-only, which Windows would not delete.
                path.toFile().setWritable(true);
                Files.delete(path);
            }
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private enum OperatingSystem {
        LINUX("trailcase", "png"),
        MAC("trailcase.app", "icns"),
        // Trailcase is a command as well: without a console Windows would drop what it prints.
        WINDOWS("trailcase", "ico", "--win-console");

        final String image;
        final Path icon;
        final List<String> options;

        OperatingSystem(String image, String iconKind, String... options) {
            this.image = image;
            this.icon = Path.of("icons", iconKind.equals("png") ? "trailcase-512.png" : "trailcase." + iconKind);
            this.options = List.of(options);
        }

        /// A bundle of macOS may not have a version that begins with 0.
        String version(String version) {
            return this == MAC && version.startsWith("0.") ? "1" + version.substring(1) : version;
        }

        static OperatingSystem current() {
            var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            if (name.startsWith("windows")) {
                return WINDOWS;
            }
            return name.startsWith("mac") ? MAC : LINUX;
        }
    }
}
