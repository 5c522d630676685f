package org.trailcase.intake.format.organization;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trailcase.aws.Arn;
import org.trailcase.intake.format.PolicyFile;
import org.trailcase.intake.format.policy.Place;

/// What a command about an organisation was asked, by what the examiner says or else by the names of file and folder.
final class Asked {
    private static final Pattern NODE = Pattern.compile(
            "(?<![0-9a-zA-Z-])(r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}|\\d{12})(?![0-9a-zA-Z])");
    private static final Pattern POLICY =
            Pattern.compile("(?<![0-9a-zA-Z-])p-(RCPFullAWSAccess|FullAWSAccess|[0-9a-z]{8,128})(?![0-9a-zA-Z])");

    private Asked() {}

    /// The root, unit or account that one of these commands was asked about.
    static Optional<String> node(PolicyFile file, String... commands) {
        return told(file).or(() -> place(file).askedOf(commands).flatMap(name -> first(NODE, name)));
    }

    /// The root, unit or account that the examiner says.
    static Optional<String> told(PolicyFile file) {
        return file.told()
                .attachedTo()
                .map(text -> Arn.parse(text)
                        .filter(arn -> arn.service().equals("organizations"))
                        .map(Arn::lastPiece)
                        .orElse(text))
                .flatMap(text -> first(NODE, text).filter(text::equals));
    }

    /// The policy that this command was asked about.
    static Optional<String> policy(PolicyFile file, String command) {
        return file.told()
                .policyName()
                .flatMap(name -> first(POLICY, name))
                .or(() -> place(file).askedOf(command).flatMap(name -> first(POLICY, name)));
    }

    static boolean isOf(PolicyFile file, String command) {
        return place(file).isOf(command);
    }

    private static Place place(PolicyFile file) {
        return Place.of(file.content().path());
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
