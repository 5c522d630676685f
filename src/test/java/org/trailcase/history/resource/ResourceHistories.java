package org.trailcase.history.resource;

import static org.trailcase.history.Calls.call;
import static org.trailcase.history.Layers.at;
import static org.trailcase.history.Layers.history;
import static org.trailcase.history.Layers.origin;
import static org.trailcase.history.Layers.policy;
import static org.trailcase.history.Layers.quoted;
import static org.trailcase.history.Layers.statement;
import static org.trailcase.history.Layers.words;

import java.util.List;
import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.Arn;
import org.trailcase.history.PolicyHistory;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.policy.snapshot.ResourceSnapshot;
import org.trailcase.policy.snapshot.ResourceState;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.trail.Recorded;

/// Resources of one account, what changes them, and what a history says of them.
final class ResourceHistories {
    static final String BUCKET = "arn:aws:s3:::work";
    static final String FUNCTION = "arn:aws:lambda:us-west-2:111122223333:function:job";
    static final String KEY = "arn:aws:kms:us-west-2:111122223333:key/1111aaaa-22bb-33cc-44dd-5555eeee6666";
    static final String QUEUE = "arn:aws:sqs:us-west-2:111122223333:jobs";
    static final String TOPIC = "arn:aws:sns:us-west-2:111122223333:news";

    private ResourceHistories() {}

    static Recorded putBucketPolicy(String time, String sid) {
        return call("s3", time, "PutBucketPolicy", "{\"bucketName\":\"work\",\"bucketPolicy\":%s,\"policy\":\"\"}".formatted(policy(sid)), "null");
    }

    static Recorded addPermission(String time, String sid, String more) {
        return call(
                "lambda",
                time,
                "AddPermission20150331v2",
                "{\"functionName\":\"job\",\"statementId\":\"%s\"%s}".formatted(sid, more),
                "{\"statement\":" + quoted(statement(sid)) + "}");
    }

    static ResourceSnapshot shown(String time, String arn, String text) {
        return new ResourceSnapshot(
                origin(time), List.of(ResourceState.withPolicy(arn, new WrittenPolicy("policy", text, "/Policy"))));
    }

    static String of(PolicyHistory history, String action, String resource, String time) {
        return words(layer(history, action, resource, time));
    }

    static LayerInForce layer(PolicyHistory history, String action, String resource, String time) {
        return history.resource(
                new RequestedResource.Exact(resource),
                Optional.empty(),
                Optional.empty(),
                ActionName.parse(action).orElseThrow(),
                at(time));
    }

    static Arn arn(String text) {
        return Arn.parse(text).orElseThrow();
    }
}
