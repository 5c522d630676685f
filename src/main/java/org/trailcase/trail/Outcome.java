package org.trailcase.trail;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.json.JsonObject;

/// How a call ended, as the record says it. Denied is not failed: only an authorization error is a denial.
public enum Outcome {
    SUCCEEDED("succeeded", "succeeded"),
    DENIED("denied", "denied"),
    FAILED("failed", "failed"),
    UNKNOWN("unknown", "not recorded");

    /// Codes with which AWS refuses a call for want of permission, in lower case, without the prefix `Client.`.
    ///
    /// Not here on purpose: `InvalidPermission.*` (a rule of a security group is absent or doubled),
    /// `OperationNotPermitted` (the state or the owner of a thing forbids it), `DryRunOperation` (the caller was
    /// authorized, but nothing was done), expired or unknown credentials, `OptInRequired` and `InvalidAccessException`
    /// (the service is not set up for the account): those calls failed. All pages read 2026-11-24.
    private static final Set<String> DENIALS = Set.of(
            // Amazon S3 API Reference, "Error responses"; IAM, STS and other query services, "Common errors".
            "accessdenied",
            // "Common errors" of the services that speak JSON.
            "accessdeniedexception",
            // Amazon EC2 API Reference, "Error codes for the Amazon EC2 API": with `Client.` in older records.
            "unauthorizedoperation",
            // Same page. Credentials that fail to validate are seldom recorded; what is recorded refuses the use of
            // something that belongs to another account.
            "authfailure",
            // AWS IoT API Reference and IAM Identity Center Portal API Reference, errors; seen in real trails.
            "unauthorizedexception",
            // AWS Organizations API Reference: the caller may not create the service-linked role that the call needs.
            "accessdeniedfordependencyexception",
            // "Common errors": "You do not have permission to perform this action."
            "notauthorized",
            "notauthorizedexception",
            // Amazon SNS API Reference: the code on the wire and the name of its shape.
            "authorizationerror",
            "authorizationerrorexception",
            // AWS CloudTrail User Guide, "CloudTrail record contents for network activity events".
            "vpceaccessdenied",
            // Errors of services with a REST interface, such as Amazon Macie and Amazon API Gateway.
            "forbidden",
            "forbiddenexception");

    /// Services that use a code of [#DENIALS] for the passwords and tokens of an application's own users, where no
    /// IAM policy has a say; for want of permission they answer `AccessDeniedException`.
    ///
    /// Source: Amazon Cognito user pools API Reference, "InitiateAuth", errors.
    private static final Map<String, String> NOT_OF_IAM = Map.of(
            "cognito-idp.amazonaws.com", "notauthorizedexception",
            "cognito-identity.amazonaws.com", "notauthorizedexception");

    private final String word;
    private final String title;

    Outcome(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /// The word in JSON and in queries.
    public String word() {
        return word;
    }

    /// The words for people.
    public String title() {
        return title;
    }

    /// The outcome with this word, as [#word] gives it.
    public static Optional<Outcome> ofWord(String word) {
        for (Outcome outcome : values()) {
            if (outcome.word.equals(word)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }

    /// What an error code alone says: denied or failed.
    public static Outcome ofCode(String errorCode) {
        return DENIALS.contains(plain(errorCode)) ? DENIED : FAILED;
    }

    static Outcome of(JsonObject event, EventName name) {
        Optional<String> code = Fields.filled(event, "errorCode");
        if (code.isPresent()) {
            boolean ofIam = !plain(code.get()).equals(NOT_OF_IAM.get(name.source()));
            return ofIam ? ofCode(code.get()) : FAILED;
        }
        if (Fields.isInsight(event)) {
            // An Insights event reports an unusual rate of calls; it is no call itself.
            return UNKNOWN;
        }
        Optional<String> message = Fields.filled(event, "errorMessage");
        if (message.isPresent()) {
            // Sign-ins fail with a message and no code ("Failed authentication").
            return Denial.parse(message.get()).isPresent() ? DENIED : FAILED;
        }
        if (saysFailure(event, name)) {
            return FAILED;
        }
        // A table without the column of error codes does not tell how any call ended.
        return Assembled.lacks(event, "errorCode") ? UNKNOWN : SUCCEEDED;
    }

    /// Sign-in events tell their end under their own name: `"ConsoleLogin": "Failure"`.
    ///
    /// Source: AWS CloudTrail User Guide, "AWS Management Console sign-in events", read 2026-11-24.
    private static boolean saysFailure(JsonObject event, EventName name) {
        return says(event, "responseElements", name) || says(event, "serviceEventDetails", name);
    }

    private static boolean says(JsonObject event, String member, EventName name) {
        return Fields.object(event, member)
                .flatMap(details -> details.text(name.name()))
                .filter("Failure"::equalsIgnoreCase)
                .isPresent();
    }

    /// Lower case, without `Client.` (EC2) and without the namespace that some JSON services put before a `#`.
    private static String plain(String errorCode) {
        String code = errorCode.strip().toLowerCase(Locale.ROOT);
        code = code.substring(code.indexOf('#') + 1);
        return code.startsWith("client.") ? code.substring("client.".length()) : code;
    }
}
