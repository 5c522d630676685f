package org.trailcase.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.trailcase.query.QueryException;
import org.trailcase.work.Cancelled;
import org.trailcase.work.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The program in the terminal.
///
/// Exit status: 0 done; 1 done, and what was asked does not hold; 2 the call or the input is wrong, told in one
/// sentence on standard error.
@Command(
        name = "trailcase",
        description = {
            "Which policy statement allowed or denied each call, offline, from the trail and the policies.",
            "Without a command the window opens; with a case file alone, on that case."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            New.class,
            Info.class,
            Import.class,
            Events.class,
            Principals.class,
            Sessions.class,
            Findings.class,
            Digests.class,
            CoverageOf.class,
            MarkEvents.class,
            UnmarkEvents.class,
            ListMarks.class,
            Verify.class,
            FindOriginals.class,
            Check.class,
            Evaluate.class,
            Explain.class,
            Policies.class,
            Report.class
        })
public final class CommandLineProgram implements Runnable {
    static final int DOES_NOT_HOLD = 1;
    static final int WRONG_INPUT = 2;

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    /// Runs one command and gives the exit status.
    public static int run(Window window, String... arguments) {
        CommandLine program = program(window)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                // A query or a path may begin with @: it is not the name of a file with arguments.
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(CommandLineProgram::wrongCall)
                .setExecutionExceptionHandler((e, command, _) -> wrongInput(e, command));
        int status = program.execute(NegatedQueries.in(arguments, program));
        program.getOut().flush();
        return status;
    }

    /// Whether the word is the name of a command, and not of a file.
    public static boolean isCommand(Window window, String word) {
        return program(window).getSubcommands().containsKey(word);
    }

    private static CommandLine program(Window window) {
        return new CommandLine(new CommandLineProgram()).addSubcommand(new Demo(window));
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    private static int wrongCall(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        command.getErr()
                .println("trailcase: %s. See '%s --help'."
                        .formatted(withoutStop(said(e)), command.getCommandSpec().qualifiedName()));
        return WRONG_INPUT;
    }

    private static String said(ParameterException e) {
        boolean isOutside = e.getCommandLine().getParent() == null;
        return e instanceof UnmatchedArgumentException unmatched
                        && isOutside
                        && !unmatched.getUnmatched().getFirst().startsWith("-")
                ? "There is no command '%s'".formatted(Output.plain(unmatched.getUnmatched().getFirst()))
                : String.valueOf(e.getMessage());
    }

    private static int wrongInput(Exception e, CommandLine command) throws Exception {
        if (e instanceof QueryException wrong) {
            command.getErr().println("trailcase: " + Output.plain(wrong.getMessage()));
            QueryPlace.lines(wrong).forEach(command.getErr()::println);
            return WRONG_INPUT;
        }
        if (e instanceof Problem || e instanceof Cancelled) {
            command.getErr().println("trailcase: " + e.getMessage());
            return WRONG_INPUT;
        }
        throw e;
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
