package org.trailcase.trail.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.PolicyType;

/// What AWS itself says about one decision: allowed or denied, by which statements, and with which condition keys.
///
/// It outranks every evaluation of ours: AWS knew all policies and all keys of the request.
///
/// @param layer the kind of policy that decided, where the answer tells
/// @param failures what the answer names as failing, each as compact JSON
/// @param context the condition keys as AWS saw them; a key that is not among them may have been there
public record AwsAnswer(
        Form form,
        Call call,
        Decision decision,
        Optional<PolicyType> layer,
        List<MatchedStatement> matched,
        List<String> failures,
        Map<String, List<String>> context,
        Source source) {

    public AwsAnswer {
        matched = List.copyOf(matched);
        failures = List.copyOf(failures);
        context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
    }

    /// Where such an answer comes from.
    public enum Form {
        DECODED_MESSAGE("decoded-message", "decoded message"),
        ACCESS_TROUBLESHOOTER("access-troubleshooter", "Access Troubleshooter");

        private final String word;
        private final String title;

        Form(String word, String title) {
            this.word = word;
            this.title = title;
        }

        /// The word in JSON and in the case file.
        public String word() {
            return word;
        }

        public String title() {
            return title;
        }
    }

    /// What AWS decided.
    public enum Decision {
        ALLOWED("allowed"),
        EXPLICIT_DENY("explicit-deny"),
        IMPLICIT_DENY("implicit-deny");

        private final String word;

        Decision(String word) {
            this.word = word;
        }

        /// The word in JSON and in the case file.
        public String word() {
            return word;
        }
    }

    /// The call that was decided about, as far as the answer names it.
    ///
    /// @param principal the ARN of the session, user or role
    /// @param events the ids of the events that the examiner says it is about
    public record Call(
            Optional<String> principal,
            Optional<String> principalId,
            ActionName action,
            Optional<String> resource,
            Optional<String> authorizationId,
            Optional<Instant> time,
            List<String> events) {
        public Call {
            events = List.copyOf(events);
        }
    }

    /// A statement that matched. `policy` is the id or ARN that AWS gives it, and empty where it gives none; `text` is
    /// the statement as the answer shows it, and empty where it shows none.
    public record MatchedStatement(
            Optional<PolicyType> layer, String policy, List<String> attachedTo, String sid, String effect, String text) {
        public MatchedStatement {
            attachedTo = List.copyOf(attachedTo);
        }

        /// "Statement DenyOutsideEurope of arn:…", for people.
        public String title() {
            String statement = sid.isEmpty() ? "A statement without a Sid" : "Statement " + sid;
            return policy.isEmpty() ? statement : statement + " of " + policy;
        }
    }

    /// Where the answer stands: the exhibit, and the place in it as a JSON pointer.
    public record Source(String exhibit, String sha256, String pointer) {}

    /// The same answer, about these events too.
    public AwsAnswer about(List<String> events) {
        List<String> all = new ArrayList<>(call.events());
        events.stream().filter(event -> !all.contains(event)).forEach(all::add);
        return new AwsAnswer(
                form,
                new Call(
                        call.principal(),
                        call.principalId(),
                        call.action(),
                        call.resource(),
                        call.authorizationId(),
                        call.time(),
                        all),
                decision,
                layer,
                matched,
                failures,
                context,
                source);
    }
}
