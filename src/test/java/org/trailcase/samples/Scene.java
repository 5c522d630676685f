package org.trailcase.samples;

import java.time.Instant;

/// One actor at work in one region: call after call, with a moment between them.
final class Scene {
    private final Stage stage;
    private final Actor actor;
    private final String region;
    private int shortest = 1;
    private int longest = 4;
    private Instant now;

    Scene(Stage stage, Actor actor, String region, Instant start) {
        this.stage = stage;
        this.actor = actor;
        this.region = region;
        this.now = start;
    }

    /// How many seconds pass between two calls.
    Scene pausing(int least, int most) {
        shortest = least;
        longest = most;
        return this;
    }

    Scene does(Call call) {
        stage.trail().record(now, region, actor, call);
        now = now.plusSeconds(stage.chance().between(shortest, longest));
        return this;
    }

    Scene does(Call call, int times) {
        for (int i = 0; i < times; i++) {
            does(call);
        }
        return this;
    }

    /// No statement allows the action.
    Scene isRefused(Call call, String action, String resource) {
        return does(call.butFails("AccessDenied", Denial.implicit(actor.arn(), action, resource)));
    }

    /// A statement of an identity-based policy denies the action.
    Scene isForbidden(Call call, String action, String resource) {
        return does(call.butFails("AccessDenied", Denial.explicit(actor.arn(), action, resource)));
    }

    Scene isForbidden(Call call, String action, String resource, String policyArn) {
        return does(call.butFails("AccessDenied", Denial.explicit(actor.arn(), action, resource, policyArn)));
    }

    /// What EC2 answers to a read that concerns no single resource.
    Scene isRefusedByEc2(Call call, String action) {
        return does(call.butFails(
                "Client.UnauthorizedOperation",
                "You are not authorized to perform this operation. " + Denial.implicit(actor.arn(), action, "")));
    }

    /// The form of EC2 since 2024: plain words, then the encoded ones.
    Scene isUnauthorized(Call call, String action, String resource) {
        String plain = Denial.implicit(actor.arn(), action, resource);
        return does(call.butFails(
                "Client.UnauthorizedOperation",
                "You are not authorized to perform this operation. " + plain + ". " + encoded()));
    }

    /// The older form of EC2: encoded words only.
    Scene isUnauthorizedInCode(Call call) {
        return does(call.butFails(
                "Client.UnauthorizedOperation", "You are not authorized to perform this operation. " + encoded()));
    }

    Scene waits(int least, int most) {
        now = now.plusSeconds(stage.chance().between(least, most));
        return this;
    }

    Scene at(String time) {
        now = Instant.parse(time);
        return this;
    }

    /// The same story goes on elsewhere.
    Scene in(String otherRegion) {
        return new Scene(stage, actor, otherRegion, now).pausing(shortest, longest);
    }

    Instant now() {
        return now;
    }

    private String encoded() {
        return "Encoded authorization failure message: "
                + stage.chance().base64(stage.chance().between(280, 420));
    }
}
