package org.trailcase.intake.format.resource;

import java.util.List;
import java.util.Set;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.format.Format;

/// The forms that tell of the policies of resources, in the order in which they are tried.
///
/// Source of the shapes: the API reference of each service named, "GetBucketPolicy", "GetKeyPolicy", "GetPolicy",
/// "GetTopicAttributes", "GetQueueAttributes", "GetResourcePolicy", "GetRepositoryPolicy", "DescribeVpcEndpoints",
/// "DescribeEventBus", "DescribeResourcePolicies", "DescribeDomain", read 2026-11-24.
public final class ResourceForms {

    private ResourceForms() {}

    public static List<Format> all() {
        return List.of(
                new ConfigurationItems(),
                new ResourceForm(
                        "VPC endpoints with their policies",
                        head -> head.has(".VpcEndpoints[].VpcEndpointId"),
                        Set.of("VpcEndpoints"),
                        Answers::endpoint),
                new ResourceForm(
                        "Attributes of a topic or queue",
                        head -> head.has(".Attributes.TopicArn")
                                || head.has(".Attributes.QueueArn")
                                || head.has(".Attributes.Policy"),
                        Answers::attributes),
                new ResourceForm(
                        "Resource policy of a secret",
                        head -> head.value(".ARN").contains(":secretsmanager:")
                                && !head.has(".SecretString")
                                && !head.has(".VersionIdsToStages"),
                        Answers::secret),
                new ResourceForm("Policy of an ECR repository", head -> head.has(".policyText"), Answers::repository),
                new ResourceForm("Policy of the Glue catalog", head -> head.has(".PolicyInJson"), Answers::glue),
                new ResourceForm(
                        "Resource policies of CloudWatch Logs",
                        head -> head.has(".resourcePolicies[].policyDocument"),
                        Set.of("resourcePolicies"),
                        Answers::logs),
                new ResourceForm(
                        "Access policy of a search domain", head -> head.has(".DomainStatus.ARN"), Answers::domain),
                new ResourceForm(
                        "Event buses with their policies",
                        head -> isBus(head, ".EventBuses[]"),
                        Set.of("EventBuses"),
                        Answers::bus),
                new ResourceForm("Event bus with its policy", head -> isBus(head, ""), Answers::bus),
                new ResourceForm(
                        "Policy of a CodeArtifact domain or repository",
                        head -> head.has(".policy.document") && head.has(".policy.resourceArn"),
                        Answers::codeArtifact),
                new ResourceForm(
                        "List of resources with their policies",
                        head -> head.has("[].Resource") && head.has("[].Policy"),
                        Answers::listed),
                new ResourceForm("Policy of a resource", PolicyAnswer::isOne, PolicyAnswer::state),
                new NoPolicy());
    }

    private static boolean isBus(Head head, String place) {
        return head.value(place + ".Arn").contains(":event-bus/");
    }
}
