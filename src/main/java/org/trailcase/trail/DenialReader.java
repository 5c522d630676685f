package org.trailcase.trail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.PolicyType;

/// Reads a denial message from both ends: the details that AWS appends, then who, what and on what, then the cause.
///
/// ```
/// message  = [lead] ["User: " principal] phrase [action] [" on resource: " resource] [cause] [details] [encoded]
/// cause    = " because no " layer " allows the " action " action" [": " policy ARN]
///          | " with an explicit deny" [" in a " layer [" transitively through a " layer]] [": " policy ARN]
///          | " because " anything
/// ```
///
/// A resource may be named by an attacker (the key of an S3 object stands in its ARN), so a cause counts only where
/// nothing but AWS's own endings follows it: the last one in the text. No step looks back, so time is linear.
final class DenialReader {

    /// CloudTrail User Guide, "CloudTrail record contents": errorMessage is cut at 1 KB. Read 2026-11-24. A letter of
    /// several bytes that did not fit leaves up to three bytes free; a longer message comes from before that rule.
    private static final int CUT_AT = 1024;

    private static final int WIDEST_LETTER = 4;

    private static final String ENCODED = "Encoded authorization failure message: ";
    private static final String DETAILS = " Go to https://";
    private static final String DETAILS_ID = "authorization id: ";
    private static final String SERVICE_NOTE = " (Service: ";
    private static final String PERFORM = "is not authorized to perform";
    private static final String PERFORM_SHORT = "Not authorized to perform";
    private static final String EXECUTE = "is not allowed to execute [";
    private static final String ACCESS = "ot authorized to access ";
    private static final String ON_RESOURCE = " on resource: ";
    private static final String BECAUSE = " because ";
    private static final String WITH_DENY = " with an explicit deny";
    private static final String DUE_TO_DENY = " due to an explicit deny";
    private static final String ALLOWS = " allows the ";
    private static final String ACTION = " action";
    private static final String THROUGH = " transitively through ";

    /// Refusals by a setting or a rule of the service, where no policy of the case can be the cause.
    ///
    /// Sources: AWS Billing User Guide, "Activating access to the Billing and Cost Management console"; IAM User Guide,
    /// "Grant a user permissions to pass a role" (no role of another account can be passed). Read 2026-11-24.
    private static final List<String> NOT_BY_POLICY =
            List.of("iam user access not activated", "cross-account pass role is not allowed");

    /// "because public policies are blocked by the BlockPublicPolicy block public access setting"
    ///
    /// Source: Amazon S3 User Guide, "Blocking public access to your Amazon S3 storage", read 2026-11-24.
    private static final String BECAUSE_PUBLIC = "because public ";

    private final String message;
    private final boolean cut;

    /// Whether the part that is read now ends where CloudTrail cut, and not before details that were taken off.
    private boolean endsInCut;

    private Denial.Kind kind = Denial.Kind.UNSPECIFIED;
    private Optional<PolicyType> layer = Optional.empty();
    private Optional<ActionName> action = Optional.empty();
    private Optional<String> resource = Optional.empty();
    private Optional<String> policyArn = Optional.empty();
    private Optional<String> principal = Optional.empty();
    private Optional<String> reason = Optional.empty();
    private Optional<String> encoded = Optional.empty();
    private Optional<String> authorizationId = Optional.empty();

    DenialReader(String message) {
        this.message = message;
        this.cut = message.length() <= CUT_AT
                && message.getBytes(StandardCharsets.UTF_8).length > CUT_AT - WIDEST_LETTER;
    }

    Optional<Denial> read() {
        String whole = withoutCommand(cut ? message : message.strip());
        String text = withoutServiceNote(withoutDetails(withoutEncoded(whole)));
        endsInCut = cut && text.length() == whole.length();
        readSentence(text);
        if (isByNoPolicy(text)) {
            kind = Denial.Kind.NOT_AUTHORIZATION;
            reason = reason.or(() -> Optional.of(text));
        }
        Denial denial = new Denial(
                kind, layer, action, resource, policyArn, principal, reason, encoded, authorizationId, cut);
        return denial.isReadable() || encoded.isPresent() || principal.isPresent()
                ? Optional.of(denial)
                : Optional.empty();
    }

    /// "An error occurred (AccessDenied) when calling the GetObject operation: " stands in front where a command line
    /// reported the message.
    private static String withoutCommand(String text) {
        int at = text.indexOf(" operation: ");
        return text.startsWith("An error occurred (") && at >= 0
                ? text.substring(at + " operation: ".length())
                : text;
    }

    private String withoutEncoded(String text) {
        int at = text.lastIndexOf(ENCODED);
        if (at < 0) {
            return text;
        }
        encoded = filled(text.substring(at + ENCODED.length()).strip());
        return text.substring(0, at).stripTrailing();
    }

    private String withoutDetails(String text) {
        int at = text.lastIndexOf(DETAILS);
        if (at < 0) {
            return text;
        }
        int id = text.indexOf(DETAILS_ID, at);
        if (id >= 0 && !cut) {
            authorizationId = filled(withoutDot(text.substring(id + DETAILS_ID.length()).strip()));
        }
        return text.substring(0, at);
    }

    /// SDKs append the service and the request to a message that one service hands on from another.
    private static String withoutServiceNote(String text) {
        int at = text.lastIndexOf(SERVICE_NOTE);
        return at >= 0 && text.endsWith(")") ? text.substring(0, at) : text;
    }

    private void readSentence(String text) {
        int perform = text.indexOf(PERFORM);
        int performShort = text.indexOf(PERFORM_SHORT);
        int execute = text.indexOf(EXECUTE);
        int access = text.indexOf(ACCESS);
        if (perform >= 0) {
            readPrincipal(text.substring(0, perform), "User: ", "Principal: ");
            readPerformed(text.substring(perform + PERFORM.length()));
        } else if (performShort >= 0) {
            readPerformed(text.substring(performShort + PERFORM_SHORT.length()));
        } else if (execute >= 0) {
            readPrincipal(text.substring(0, execute), "Principal [");
            readExecuted(text.substring(execute + EXECUTE.length()));
        } else if (access >= 0) {
            readPrincipal(text.substring(0, access), "User: ");
            readAccessed(text.substring(access + ACCESS.length()));
        } else {
            readBare(text);
        }
    }

    /// The word after the introduction that stands last: services put a sentence of their own in front.
    private void readPrincipal(String before, String... introductions) {
        for (String introduction : introductions) {
            int at = before.lastIndexOf(introduction);
            if (at >= 0) {
                String after = before.substring(at + introduction.length());
                principal = filled(withoutBracket(firstWord(after)));
                return;
            }
        }
    }

    private void readPerformed(String rest) {
        String beforeCause = readCause(rest);
        boolean causeFollows = beforeCause.length() < rest.length();
        String said = beforeCause.startsWith(":") ? beforeCause.substring(1) : beforeCause;
        String first = firstWord(said.stripLeading());
        int resourceAt = beforeCause.indexOf(ON_RESOURCE);
        boolean moreFollows = causeFollows || resourceAt >= 0;
        // Half a name is another name: what a cut message ends in is left out.
        if (moreFollows || !endsInCut) {
            action = ActionName.parse(moreFollows ? first : withoutDot(first));
        }
        if (resourceAt >= 0 && (causeFollows || !endsInCut)) {
            String named = beforeCause.substring(resourceAt + ON_RESOURCE.length());
            resource = filled(unquoted(causeFollows ? named : withoutDot(named)));
        }
    }

    /// Reads the cause at the end of the text and gives back what stands before it.
    private String readCause(String text) {
        int because = text.lastIndexOf(BECAUSE);
        int deny = Math.max(text.lastIndexOf(WITH_DENY), text.lastIndexOf(DUE_TO_DENY));
        int at = Math.max(because, deny);
        if (at < endOfQuoted(text)) {
            return text;
        }
        String cause = withoutDot(text.substring(at + 1));
        if (at == because && !readMissingAllow(cause)) {
            reason = Optional.of(cause);
        } else if (at == deny && !readExplicitDeny(cause)) {
            return text;
        }
        return text.substring(0, at);
    }

    /// S3 puts the ARN in quotation marks: nothing before the last of them is a cause. All is, when the last is missing.
    private static int endOfQuoted(String text) {
        int at = text.indexOf(ON_RESOURCE + "\"");
        if (at < 0) {
            return 0;
        }
        int opening = at + ON_RESOURCE.length();
        int closing = text.lastIndexOf('"');
        return closing > opening ? closing : text.length();
    }

    /// "because no identity-based policy allows the s3:GetObject action"
    private boolean readMissingAllow(String cause) {
        String start = "because no ";
        if (!cause.startsWith(start)) {
            return false;
        }
        int allows = cause.indexOf(ALLOWS, start.length());
        if (allows < 0 ? !endsInCut : !endsAsAllow(cause.substring(allows + ALLOWS.length()))) {
            return false;
        }
        kind = Denial.Kind.IMPLICIT;
        reason = Optional.of(cause);
        if (allows >= 0) {
            layer = LayerWords.in(cause.substring(start.length(), allows));
            readPolicyArn(cause);
        }
        return true;
    }

    /// "s3:GetObject action", and a policy ARN at most; as much of it as was not cut. Some tools that make or shorten
    /// messages leave the action out.
    private boolean endsAsAllow(String rest) {
        if (rest.equals(ACTION.strip())) {
            return true;
        }
        String after = rest.substring(firstWord(rest).length());
        return after.equals(ACTION) || after.startsWith(ACTION + ": arn:") || (endsInCut && ACTION.startsWith(after));
    }

    /// "with an explicit deny in a VPC endpoint policy transitively through a service control policy": the layer is
    /// the one that holds the Deny, after "through". False where something else follows, as in the name of a resource.
    private boolean readExplicitDeny(String cause) {
        String start = cause.startsWith(DUE_TO_DENY.strip()) ? DUE_TO_DENY.strip() : WITH_DENY.strip();
        String rest = cause.substring(start.length());
        boolean place = rest.startsWith(" in ");
        if (!rest.isEmpty() && !place) {
            return false;
        }
        if (place) {
            int colon = rest.indexOf(": ");
            String words = colon < 0 ? rest : rest.substring(0, colon);
            int through = words.indexOf(THROUGH);
            layer = LayerWords.in(words.substring(through < 0 ? " in ".length() : through + THROUGH.length()));
            if (layer.isEmpty() && !words.endsWith(" policy") && !endsInCut) {
                return false;
            }
            readPolicyArn(rest);
        }
        kind = Denial.Kind.EXPLICIT;
        reason = Optional.of(cause);
        return true;
    }

    private void readPolicyArn(String cause) {
        int at = cause.indexOf(": arn:");
        if (at >= 0 && !endsInCut) {
            policyArn = filled(firstWord(cause.substring(at + 2)));
        }
    }

    /// "Principal [p] is not allowed to execute [glue:GetTable] on the resource"
    private void readExecuted(String rest) {
        action = ActionName.parse(withoutBracket(firstWord(rest)));
    }

    /// "User: u is not authorized to access this resource with an explicit deny", "Not authorized to access resource r"
    private void readAccessed(String rest) {
        String what = readCause(rest);
        if (what.startsWith("resource ")) {
            resource = filled(withoutDot(what.substring("resource ".length())));
        }
    }

    private void readBare(String text) {
        String start = "Access to the resource ";
        String end = " is denied";
        String sentence = withoutDot(text);
        if (sentence.startsWith(start) && sentence.endsWith(end) && sentence.length() > start.length() + end.length()) {
            resource = filled(sentence.substring(start.length(), sentence.length() - end.length()));
        } else if (sentence.equals("The request was denied due to a VPC endpoint policy")) {
            // CloudTrail User Guide, network activity events: always these words, for a missing allow and for a deny.
            layer = Optional.of(PolicyType.VPC_ENDPOINT);
            reason = Optional.of(sentence);
        }
    }

    private boolean isByNoPolicy(String text) {
        String start = text.toLowerCase(Locale.ROOT);
        return NOT_BY_POLICY.stream().anyMatch(start::startsWith)
                || reason.filter(cause -> cause.startsWith(BECAUSE_PUBLIC)).isPresent();
    }

    private static String firstWord(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }

    private static String withoutDot(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static String withoutBracket(String text) {
        int bracket = text.indexOf(']');
        return bracket < 0 ? text : text.substring(0, bracket);
    }

    /// S3 puts the ARN in quotation marks.
    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
