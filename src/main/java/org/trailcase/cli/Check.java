package org.trailcase.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trailcase.aws.PolicyType;
import org.trailcase.catalog.Catalog;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.LikelyType;
import org.trailcase.check.PolicyChecks;
import org.trailcase.check.Severity;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonWriter;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.PolicyException;
import org.trailcase.policy.PolicyText;
import org.trailcase.work.Problem;
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
            "Check policy documents: what matches nothing, does not do what it seems to, or grants too much.",
            "Exit status 1 when something is found that is more than a note."
        },
        mixinStandardHelpOptions = true)
final class Check implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Policies, each one document in JSON.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            converter = TypeName.class,
            description = "Of which kind they are: identity, resource, trust, permissions-boundary, session, scp, rcp or"
                    + " vpc-endpoint; by default what the text looks like.")
    private @Nullable PolicyType type;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PolicyChecks checks = PolicyChecks.of(Catalog.load());
        List<CheckedFile> checked = new ArrayList<>();
        for (Path file : files) {
            checked.add(checked(file, checks));
        }
        PrintWriter out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
        if (json) {
            out.println(JsonWriter.pretty(
                    JsonArray.of(checked.stream().map(CheckedFile::json).toList())));
        } else {
            CheckText.print(checked, out);
        }
        boolean holds = checked.stream()
                .flatMap(file -> file.findings().stream())
                .noneMatch(finding -> finding.severity().isAtLeast(Severity.WARNING));
        return holds ? 0 : CommandLineProgram.DOES_NOT_HOLD;
    }

    private CheckedFile checked(Path file, PolicyChecks checks) throws IOException {
        String text = PolicyText.decode(text(file));
        try {
            PolicyDocument document = PolicyDocument.parse(text);
            PolicyType known = Optional.ofNullable(type).orElseGet(() -> LikelyType.of(document));
            List<CheckFinding> findings = checks.check(document, known);
            return new CheckedFile(file, text, Optional.of(known), findings);
        } catch (PolicyException e) {
            return new CheckedFile(file, text, Optional.empty(), List.of(PolicyChecks.unreadable(e)));
        }
    }

    private static String text(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Problem("There is no readable file %s with a policy to check.".formatted(file));
        }
        try {
            String text = Files.readString(file);
            // Windows programs begin a file in UTF-8 with a byte order mark.
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw new Problem("%s is not text in UTF-8; save the policy in this encoding.".formatted(file));
        }
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
