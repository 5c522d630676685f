package org.trailcase.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trailcase.aws.PolicyType;
import org.trailcase.catalog.Catalog;
import org.trailcase.check.PolicyChecks;
import org.trailcase.check.Severity;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// Checks policy documents on their own, without a case.
@Command(
        name = "check",
        description = {
            "Check policies: what matches nothing, does not do what it seems to, or grants too much.",
            "Exit status 1 when something is found that is more than a note, or a part of a file could not be read."
        },
        mixinStandardHelpOptions = true)
final class Check implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "A policy document in JSON, or an export or answer of AWS that holds policies.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            converter = TypeName.class,
            description = "Of which kind single documents are: identity, resource, trust, permissions-boundary, session, scp,"
                    + " rcp or vpc-endpoint; by default what the text looks like.")
    private @Nullable PolicyType type;

    @Option(
            names = "--attached-to",
            paramLabel = "ARN",
            description = "Whom or what they hang on, where the files do not say it.")
    private String attachedTo = "";

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (!attachedTo.isEmpty()) {
            AskedPrincipal.mustBeArnOrId(attachedTo);
        }
        PolicyChecks checks = PolicyChecks.of(Catalog.load());
        List<String> unread = new ArrayList<>();
        List<CheckedPolicyText> checked = new ArrayList<>();
        for (Path file : files) {
            CheckSource.Found found = new CheckSource(file, attachedTo).read();
            found.policies().forEach(policy -> checked.add(CheckedPolicyText.of(policy, Optional.ofNullable(type), checks)));
            found.defects().forEach(defect -> unread.add("%s, record %d: %s".formatted(file, defect.record(), defect.reason())));
        }
        CommandLine line = Optional.ofNullable(spec).orElseThrow().commandLine();
        unread.forEach(sentence -> line.getErr().println("Not read: " + Output.plain(sentence)));
        PrintWriter out = line.getOut();
        if (json) {
            out.println(JsonWriter.pretty(
                    JsonArray.of(checked.stream().map(CheckedPolicyText::json).toList())));
        } else {
            new CheckText(out).print(checked);
        }
        boolean holds = checked.stream()
                .flatMap(policy -> policy.findings().stream())
                .noneMatch(finding -> finding.severity().isAtLeast(Severity.WARNING));
        return holds && unread.isEmpty() ? 0 : CommandLineProgram.DOES_NOT_HOLD;
    }

    /// Reads a kind of policy by the word that it has everywhere else.
    static final class TypeName implements picocli.CommandLine.ITypeConverter<PolicyType> {
        @Override
        public PolicyType convert(String word) {
            return Stream.of(PolicyType.values())
                    .filter(type -> type.word().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("there is no kind of policy named \"" + word + "\""));
        }
    }
}
