package org.trailcase.cli;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Queries that begin with `-`, as `-readOnly`, among the words of a call: to picocli they look like options.
final class NegatedQueries {
    private static final Set<String> WITH_QUERY_AS_PARAMETER = Set.of("events", "principals", "sessions");
    // Our options have two hyphens or one letter; a number may be the value of an option.
    private static final Pattern NEGATED = Pattern.compile("-(?!\\d+$)[^-\\s].+", Pattern.DOTALL);

    private NegatedQueries() {}

    /// The same words, those queries with a space before them: then they are no options, and a query may begin with one.
    static String[] in(String[] arguments, CommandLine program) {
        CommandLine command = arguments.length == 0 ? null : program.getSubcommands().get(arguments[0]);
        if (command == null) {
            return arguments;
        }
        String[] words = arguments.clone();
        for (int i = 1; i < words.length && !words[i].equals("--"); i++) {
            if (NEGATED.matcher(words[i]).matches() && isQuery(words[i], arguments[i - 1], command.getCommandSpec())) {
                words[i] = " " + words[i];
            }
        }
        return words;
    }

    private static boolean isQuery(String word, String before, CommandSpec command) {
        Optional<OptionSpec> asked = Optional.ofNullable(command.findOption(before)).filter(one -> one.arity().max() > 0);
        return asked.isPresent()
                ? before.equals("--query")
                : WITH_QUERY_AS_PARAMETER.contains(command.name()) && !isMisspelt(word, command);
    }

    // -limit for --limit, or -hV for -h -V.
    private static boolean isMisspelt(String word, CommandSpec command) {
        return command.findOption("-" + word.split("=", 2)[0]) != null
                || word.chars().skip(1).allMatch(letter -> command.findOption("-" + (char) letter) != null);
    }
}
