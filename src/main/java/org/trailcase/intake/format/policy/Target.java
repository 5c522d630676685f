package org.trailcase.intake.format.policy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trailcase.aws.Arn;
import org.trailcase.aws.PolicyType;
import org.trailcase.intake.format.NotTaken;
import org.trailcase.intake.format.PolicyFile;

/// What a document that says nothing of it hangs on.
sealed interface Target {
    Pattern ENDPOINT = Pattern.compile("vpce-[0-9a-f]+");
    Pattern NODE = Pattern.compile("r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}|\\d{12}");

    record Principal(Owner owner) implements Target {}

    record Managed(Arn arn) implements Target {}

    record Resource(String arn) implements Target {}

    record Endpoint(String arn) implements Target {}

    /// A root, an organisational unit or an account of an organisation, by its id.
    record Node(String id) implements Target {}

    /// A session, by the ARN of the assumed role or federated user.
    record Session(String arn) implements Target {}

    /// By what the examiner says, else by the names of file and folders and what the document shows.
    static Optional<Target> of(PolicyFile file, DocumentLook look) throws NotTaken {
        Place place = Place.of(file.content().path());
        if (file.told().attachedTo().isPresent()) {
            return Optional.of(told(file.told().attachedTo().get(), file, place));
        }
        Optional<Target> named = place.arn().flatMap(Target::of).or(() -> ResourceCommand.anyAsked(file)
                .map(Resource::new));
        return named.or(() -> Owner.named(file, place).map(Principal::new))
                .or(() -> endpointIn(place.name(), file, place))
                .or(() -> bucketIn(place.name(), look))
                .or(() -> nodeIn(place.name(), file));
    }

    private static Target told(String text, PolicyFile file, Place place) throws NotTaken {
        if (NODE.matcher(text).matches()) {
            return new Node(text);
        }
        Optional<Target> endpoint = ENDPOINT.matcher(text).matches()
                ? endpointIn(text, file, place)
                : Optional.empty();
        return endpoint.or(() -> Arn.parse(text).flatMap(Target::of))
                .orElseThrow(() -> new NotTaken(
                        "'%s' names nothing that a policy hangs on: give the ARN of a user, group, role, managed policy or"
                                        .formatted(text)
                                + " resource, or the id of a VPC endpoint, organisational unit or account."));
    }

    private static Optional<Target> of(Arn arn) {
        return switch (arn.service()) {
            case "iam" ->
                arn.resource().startsWith("policy/")
                        ? Optional.of(new Managed(arn))
                        : Owner.of(arn).map(Principal::new);
            case "sts" -> Optional.of(new Session(arn.text()));
            case "organizations" -> Optional.of(new Node(arn.lastPiece()));
            case "ec2" ->
                arn.resource().startsWith("vpc-endpoint/")
                        ? Optional.of(new Endpoint(arn.text()))
                        : Optional.of(new Resource(arn.text()));
            default -> Optional.of(new Resource(arn.text()));
        };
    }

    // An endpoint's id is unique in all of AWS: without region and account it is still told from every other.
    private static Optional<Target> endpointIn(String name, PolicyFile file, Place place) {
        Matcher id = ENDPOINT.matcher(name);
        return id.find()
                ? Optional.of(new Endpoint("arn:%s:ec2:%s:%s:vpc-endpoint/%s"
                        .formatted(
                                place.partition(),
                                place.region().orElse(""),
                                file.told().account().or(place::account).orElse(""),
                                id.group())))
                : Optional.empty();
    }

    // A policy that names principals and speaks of one bucket may also be a VPC endpoint's: the file's name has to agree.
    private static Optional<Target> bucketIn(String name, DocumentLook look) {
        return look.bucket()
                .filter(_ -> look.namesPrincipals())
                .filter(arn -> isWordIn(name, arn.substring(arn.lastIndexOf(':') + 1)))
                .map(Resource::new);
    }

    private static boolean isWordIn(String name, String word) {
        return Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(word) + "(?![A-Za-z0-9])")
                .matcher(name)
                .find();
    }

    // Names of accounts are digits that could be anything: they count only where the examiner says that it is an SCP or RCP.
    private static Optional<Target> nodeIn(String name, PolicyFile file) {
        boolean isOfOrganization = file.told()
                .type()
                .filter(type -> type == PolicyType.SCP || type == PolicyType.RCP)
                .isPresent();
        Matcher id = Pattern.compile("(?<![0-9a-z])(%s)(?![0-9a-z])".formatted(NODE.pattern())).matcher(name);
        return isOfOrganization && id.find() ? Optional.of(new Node(id.group())) : Optional.empty();
    }
}
