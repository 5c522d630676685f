package org.trailcase.samples;

import java.time.Instant;
import org.trailcase.json.JsonObject;

/// Who calls, from where and with what program: `userIdentity`, `sourceIPAddress` and `userAgent` of the calls.
///
/// Shapes: CloudTrail User Guide, "CloudTrail userIdentity element" (read 2026-11-24).
record Actor(JsonObject identity, String arn, String address, String userAgent, boolean inConsole) {

    /// A user with a long-term key.
    static Actor user(Directory.User user, String key, String address, String userAgent) {
        return new Actor(person(user, key).build(), user.arn(), address, userAgent, false);
    }

    /// A user who signed in to the console with a second factor.
    static Actor userInConsole(Directory.User user, String key, Instant since, String address, String browser) {
        JsonObject identity = person(user, key)
                .put("sessionContext", Shape.of("attributes", attributes(since, true)))
                .build();
        return new Actor(identity, user.arn(), address, browser, true);
    }

    /// A user at the sign-in page, who has no key yet.
    static Actor userAtSignIn(Directory.User user, String address, String browser) {
        JsonObject identity = Shape.of(
                "type", "IAMUser",
                "principalId", user.id(),
                "arn", user.arn(),
                "accountId", Directory.ACCOUNT,
                "userName", user.name());
        return new Actor(identity, user.arn(), address, browser, false);
    }

    /// A session of a role, used by a program.
    static Actor session(
            Directory.Role role, String name, String key, Instant since, String address, String userAgent) {
        JsonObject.Builder identity = session(role, name, key, sessionContext(role, since));
        return new Actor(identity.build(), sessionArn(role, name), address, userAgent, false);
    }

    /// A session of a role on an EC2 instance that asks for its credentials with IMDSv2.
    static Actor instance(
            Directory.Role role, String instance, String key, Instant since, String address, String userAgent) {
        JsonObject context = Shape.of(
                "sessionIssuer", issuer(role),
                "attributes", attributes(since, false),
                "ec2RoleDelivery", "2.0");
        return new Actor(
                session(role, instance, key, context).build(), sessionArn(role, instance), address, userAgent, false);
    }

    /// A session of a role in which an AWS service works.
    static Actor serviceSession(Directory.Role role, String name, String key, Instant since, String service) {
        JsonObject identity = session(role, name, key, sessionContext(role, since))
                .put("invokedBy", service)
                .build();
        return new Actor(identity, sessionArn(role, name), service, service, false);
    }

    /// An AWS service in its own name.
    static Actor service(String host) {
        return new Actor(Shape.of("type", "AWSService", "invokedBy", host), host, host, host, false);
    }

    /// A caller from another account, of whom the trail tells no more than this.
    static Actor foreigner(String account, String principal, String address, String userAgent) {
        return new Actor(
                Shape.of("type", "AWSAccount", "principalId", principal, "accountId", account),
                account,
                address,
                userAgent,
                false);
    }

    /// Somebody who comes with an assertion of the company's identity provider.
    static Actor federated(String name, String provider, String address, String userAgent) {
        JsonObject identity = Shape.of(
                "type",
                "SAMLUser",
                "principalId",
                provider + ":" + name,
                "userName",
                name,
                "identityProvider",
                provider);
        return new Actor(identity, name, address, userAgent, false);
    }

    /// The same credentials in other hands.
    Actor from(String otherAddress, String otherUserAgent) {
        return new Actor(identity, arn, otherAddress, otherUserAgent, inConsole);
    }

    Actor asConsole() {
        return new Actor(identity, arn, address, userAgent, true);
    }

    boolean isService() {
        return address.endsWith(".amazonaws.com");
    }

    private static JsonObject.Builder person(Directory.User user, String key) {
        return JsonObject.builder()
                .put("type", "IAMUser")
                .put("principalId", user.id())
                .put("arn", user.arn())
                .put("accountId", Directory.ACCOUNT)
                .put("accessKeyId", key)
                .put("userName", user.name());
    }

    private static JsonObject.Builder session(Directory.Role role, String name, String key, JsonObject context) {
        return JsonObject.builder()
                .put("type", "AssumedRole")
                .put("principalId", role.id() + ":" + name)
                .put("arn", sessionArn(role, name))
                .put("accountId", Directory.ACCOUNT)
                .put("accessKeyId", key)
                .put("sessionContext", context);
    }

    private static JsonObject sessionContext(Directory.Role role, Instant since) {
        return Shape.of("sessionIssuer", issuer(role), "attributes", attributes(since, false));
    }

    private static JsonObject issuer(Directory.Role role) {
        return Shape.of(
                "type", "Role",
                "principalId", role.id(),
                "arn", role.arn(),
                "accountId", Directory.ACCOUNT,
                "userName", role.name());
    }

    private static JsonObject attributes(Instant since, boolean mfa) {
        return Shape.of("creationDate", since.toString(), "mfaAuthenticated", String.valueOf(mfa));
    }

    /// The ARN of a session has no path, whatever the path of its role.
    static String sessionArn(Directory.Role role, String name) {
        return "arn:aws:sts::" + Directory.ACCOUNT + ":assumed-role/" + role.name() + "/" + name;
    }
}
