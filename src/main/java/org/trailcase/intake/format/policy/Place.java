package org.trailcase.intake.format.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trailcase.aws.Arn;
import org.trailcase.intake.format.MomentInName;

/// What the name of a file and the folders above it tell: an account, a region, an ARN, what a command was asked about.
///
/// Collections of answers lie in files that are called for the command and what it was asked: `get-bucket-policy-NAME.json`
/// or, as CloudMapper has it, `ACCOUNT/REGION/s3-get-bucket-policy/NAME`.
public final class Place {
    private static final Pattern ENDING = Pattern.compile("(?i)\\.(json|txt|log|out|policy|gz)$");
    private static final Pattern MOMENT =
            Pattern.compile("[-_.@ ]" + MomentInName.DAY + MomentInName.HOUR + "Z?$");
    private static final Pattern DAY = Pattern.compile("[_@ ]" + MomentInName.DAY + "$");
    // Names of buckets and roles end so too: `acme-logs-2026-03-12`.
    private static final Pattern DAY_OR_NAME = Pattern.compile("[-.]" + MomentInName.DAY + "$");
    private static final Pattern ACCOUNT = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");
    private static final Pattern ACCOUNT_FIRST = Pattern.compile("^\\d{12}(?=[-_.]|$)");
    private static final Pattern REGION = Pattern.compile("(?<![a-z])[a-z]{2}(-[a-z]+){1,2}-\\d(?!\\d)");
    private static final int FOLDERS = 4;

    private final String file;
    private final List<String> folders;

    private Place(String file, List<String> folders) {
        this.file = file;
        this.folders = List.copyOf(folders);
    }

    public static Place of(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        List<String> folders = new ArrayList<>();
        for (Path folder = whole.getParent(); folder != null && folders.size() < FOLDERS; folder = folder.getParent()) {
            Optional.ofNullable(folder.getFileName()).map(Path::toString).ifPresent(folders::add);
        }
        String name = String.valueOf(whole.getFileName());
        for (Matcher ending = ENDING.matcher(name); ending.find(); ending = ENDING.matcher(name)) {
            name = name.substring(0, ending.start());
        }
        return new Place(DAY.matcher(MOMENT.matcher(name).replaceFirst("")).replaceFirst(""), folders);
    }

    /// The file's name without its ending and without the moment in it.
    public String name() {
        return Percent.decoded(file);
    }

    /// The account that the file's name begins with, or that the nearest folder is called for. Twelve digits elsewhere in the
    /// file's name may belong to the name of a resource.
    public Optional<String> account() {
        return first(ACCOUNT_FIRST, Stream.of(file)).or(() -> first(ACCOUNT, folders.stream()));
    }

    public Optional<String> region() {
        return first(REGION, folders.stream()).or(() -> first(REGION, Stream.of(file)));
    }

    /// By the region, as far as one is told: `aws`, `aws-cn`, `aws-us-gov`.
    public String partition() {
        String region = region().orElse("");
        return region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    /// Whether the file's name ends with a day that may be the end of what it is called for, or when it was made.
    boolean endsWithADayOrAName() {
        return DAY_OR_NAME.matcher(file).find();
    }

    /// The ARN that the file, or the folder that it lies in, is called.
    public Optional<Arn> arn() {
        return Stream.concat(Stream.of(file).filter(_ -> !endsWithADayOrAName()), folders.stream().limit(1))
                .flatMap(name -> ArnNames.in(name).stream())
                .findFirst();
    }

    /// What one of these commands was asked about: what follows it in the file's name, or the name of the file in a folder
    /// that is called for the command.
    public Optional<String> askedOf(String... commands) {
        for (String command : commands) {
            Matcher inFile = named(command, file);
            if (inFile.matches() && inFile.group("rest") != null) {
                return Optional.of(Percent.decoded(inFile.group("rest")));
            }
            if (!folders.isEmpty() && named(command, folders.getFirst()).matches() && !inFile.matches()) {
                return Optional.of(name());
            }
        }
        return Optional.empty();
    }

    /// The same, where it is certain to the last sign. In a folder that is called for a command a file has the bare name.
    public Optional<String> askedExactly(String... commands) {
        return askedOf(commands).filter(asked -> asked.equals(name()) || !endsWithADayOrAName());
    }

    /// Whether the file or its folder is called for this command.
    public boolean isOf(String command) {
        return named(command, file).matches()
                || (!folders.isEmpty() && named(command, folders.getFirst()).matches());
    }

    private static Matcher named(String command, String name) {
        String words = command.replace("-", "[-_]");
        return Pattern.compile("(?i)(?:[a-z0-9]+[-_.])*?" + words + "(?:[-_. @=+]+(?<rest>.+))?")
                .matcher(name);
    }

    private static Optional<String> first(Pattern pattern, Stream<String> names) {
        return names.map(pattern::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    /// The folders above the file, nearest first.
    List<String> folders() {
        return folders;
    }
}
