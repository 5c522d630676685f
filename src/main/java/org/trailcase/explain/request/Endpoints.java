package org.trailcase.explain.request;

import java.util.Set;

/// What is known of the endpoints of single services.
final class Endpoints {

    // The services whose endpoints list HTTP beside HTTPS; those of all others take HTTPS only.
    // Source: AWS General Reference, "Service endpoints and quotas" (column "Protocol"); which services list HTTP is
    // engineering knowledge.
    private static final Set<String> PLAIN = Set.of(
            "s3.amazonaws.com",
            "s3-outposts.amazonaws.com",
            "s3-object-lambda.amazonaws.com",
            "dynamodb.amazonaws.com",
            "ec2.amazonaws.com",
            "autoscaling.amazonaws.com",
            "application-autoscaling.amazonaws.com",
            "monitoring.amazonaws.com",
            "sqs.amazonaws.com",
            "sns.amazonaws.com",
            "sdb.amazonaws.com",
            "swf.amazonaws.com",
            "cloudsearch.amazonaws.com",
            "execute-api.amazonaws.com");

    private Endpoints() {}

    static boolean mayBePlain(String eventSource) {
        return PLAIN.contains(eventSource);
    }
}
