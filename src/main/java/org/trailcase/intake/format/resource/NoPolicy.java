package org.trailcase.intake.format.resource;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trailcase.aws.PolicyType;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.format.Format;
import org.trailcase.intake.format.NotTaken;
import org.trailcase.intake.format.PolicyFile;
import org.trailcase.intake.format.SnapshotSink;
import org.trailcase.intake.format.policy.ResourceCommand;
import org.trailcase.policy.snapshot.ResourceSnapshot;
import org.trailcase.policy.snapshot.ResourceState.ShownPolicy;
import org.trailcase.policy.snapshot.ResourceState;
import org.trailcase.work.Progress;

/// What the command line prints where a resource has no policy: an error, which says so. The name of the file tells which
/// resource was asked for.
///
/// Source of the codes: Amazon S3 API Reference, "Error responses"; Amazon ECR, DynamoDB and EFS API References,
/// "GetRepositoryPolicy", "GetResourcePolicy", "DescribeFileSystemPolicy", read 2026-11-24. Where a code may also mean that
/// the resource itself is missing, as Lambda's does, it says nothing here.
final class NoPolicy implements Format.Policies {
    private static final Pattern ERROR = Pattern.compile("An error occurred \\((NoSuchBucketPolicy"
            + "|RepositoryPolicyNotFoundException|PolicyNotFoundException|PolicyNotFound)\\) when calling the (\\w+) operation");
    private static final Map<String, ResourceCommand> ASKED = Map.of(
            "GetBucketPolicy", ResourceCommand.BUCKET,
            "GetRepositoryPolicy", ResourceCommand.REPOSITORY,
            "GetResourcePolicy", ResourceCommand.TABLE,
            "DescribeFileSystemPolicy", ResourceCommand.FILE_SYSTEM);

    @Override
    public String title() {
        return "Answer that a resource has no policy";
    }

    @Override
    public boolean recognises(Head head) {
        return head.text().length() < 2000 && asked(head).isPresent();
    }

    @Override
    public void read(PolicyFile file, SnapshotSink sink, Progress progress) throws IOException, NotTaken {
        String arn = asked(file.content().head())
                .flatMap(command -> command.asked(file))
                .orElseThrow(() -> new NotTaken("An answer that a resource has no policy, and nothing tells which: import it"
                        + " with --attached-to and the resource's ARN, or name the file by that ARN, percent-encoded."));
        ResourceState state = new ResourceState(
                arn, PolicyType.RESOURCE, new ShownPolicy.None(), Optional.empty(), Optional.empty(), "");
        sink.snapshot(new ResourceSnapshot(file.origin(), List.of(state)));
    }

    private static Optional<ResourceCommand> asked(Head head) {
        Matcher error = ERROR.matcher(head.text());
        return error.find() ? Optional.ofNullable(ASKED.get(error.group(2))) : Optional.empty();
    }
}
