package org.trailcase;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The picture in README.md is the rule: this test reads it from there.
class ArchitectureTest {
    private static final String ROOT = "org.trailcase";
    private static final Path SOURCES = Path.of("src/main/java/org/trailcase");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> importsFollowTheArrows() throws IOException {
        return arrows().entrySet().stream()
                .map(arrow -> DynamicTest.dynamicTest(arrow.getKey() + " -> " + arrow.getValue(), () -> {
                    List<String> allowed = new ArrayList<>(arrow.getValue());
                    allowed.add(arrow.getKey());
                    classes()
                            .that()
                            .resideInAPackage(ROOT + "." + arrow.getKey() + "..")
                            .should()
                            .onlyDependOnClassesThat()
                            .resideOutsideOfPackages(forbidden(allowed))
                            .because("README.md says so in its block of arrows")
                            .check(CLASSES);
                }));
    }

    @Test
    void everyPackageHasItsArrowAndEveryArrowItsPackage() throws IOException {
        assertThat(topPackages()).isEqualTo(new TreeSet<>(arrows().keySet()));
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> folders = Files.walk(SOURCES).filter(Files::isDirectory)) {
            assertThat(folders.filter(folder -> !folder.equals(SOURCES))
                            .filter(ArchitectureTest::holdsJava)
                            .filter(folder -> !Files.exists(folder.resolve("package-info.java"))))
                    .isEmpty();
        }
    }

    @Test
    void packagesMakeNoCycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void eachLibraryHasItsPlace() {
        only("javafx..", "ui..");
        only("java.sql..", "casefile..");
        only("org.sqlite..", "casefile..");
        only("tools.jackson..", "json..");
        only("picocli..", "cli..");
        only("de.siegmar.fastcsv..", "intake..");
        only("org.apache.commons.compress..", "casefile.packing..", "intake.archive..");
        only("org.tukaani..", "casefile.packing..");
        only("com.github.luben..", "casefile.packing..");
        only("dev.hardwood..", "intake.format.parquet..");
        only("com.openhtmltopdf..", "report..");
        only("org.apache.pdfbox..", "report..");
    }

    @Test
    void modelsKnowNothingOfTheScene() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".ui..")
                .and()
                .haveSimpleNameEndingWith("Model")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.scene..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void onlyJobsCrossesThreads() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".ui.kit.Jobs")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .check(CLASSES);
    }

    @Test
    void viewsDoNotKnowEachOther() {
        slices().matching(ROOT + ".ui.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(inUi("shell"), inUi(""))
                .ignoreDependency(inUi(""), inUi("kit"))
                .ignoreDependency(inUi(""), inUi("state"))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void nothingOpensANetworkConnection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "java.rmi..", "javax.net..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(Socket|ServerSocket|DatagramSocket|URLConnection|HttpURLConnection)")
                .orShould()
                .callMethod(java.net.URL.class, "openStream")
                .orShould()
                .callMethod(java.net.URL.class, "openConnection")
                .because("evidence never leaves the laptop")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    private static void only(String library, String... places) {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        Arrays.stream(places).map(place -> ROOT + "." + place).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because(library + " belongs to " + String.join(" and ", places))
                .check(CLASSES);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> inUi(
            String part) {
        return com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                ROOT + ".ui" + (part.isEmpty() ? "" : "." + part) + "..");
    }

    private static String[] forbidden(List<String> allowed) throws IOException {
        return topPackages().stream()
                .filter(name -> !allowed.contains(name))
                .map(name -> ROOT + "." + name + "..")
                .toArray(String[]::new);
    }

    private static Set<String> topPackages() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES).filter(Files::isDirectory)) {
            return new TreeSet<>(folders.map(folder -> folder.getFileName().toString()).toList());
        }
    }

    private static boolean holdsJava(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> arrows() throws IOException {
        Map<String, List<String>> arrows = new LinkedHashMap<>();
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            if (line.startsWith("```")) {
                inside = line.equals("```arrows");
            } else if (inside) {
                String[] sides = line.split("->", 2);
                arrows.put(
                        sides[0].strip(),
                        Arrays.stream(sides[1].strip().split("\\s+"))
                                .filter(name -> !name.isEmpty())
                                .toList());
            }
        }
        return arrows;
    }
}
