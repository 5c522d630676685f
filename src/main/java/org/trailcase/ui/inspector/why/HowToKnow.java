package org.trailcase.ui.inspector.why;

import java.util.Locale;
import org.trailcase.policy.match.UnknownFact;

/// What an examiner could bring to the case so that an unknown key becomes known.
///
/// Which source holds which key is engineering knowledge: AWS has no page that lists it.
final class HowToKnow {
    private HowToKnow() {}

    static String of(UnknownFact fact) {
        String key = fact.key().toLowerCase(Locale.ROOT);
        if (key.equals("policies")) {
            return "Nothing settles it: a trail tells seconds, and no order within them.";
        }
        if (key.equals("kms grant")) {
            return "The list of the key's grants, and the trail's CreateGrant calls for the key from its beginning on.";
        }
        if (key.equals("s3 acl")) {
            return "The access control lists of the bucket and of the object at that time.";
        }
        if (key.equals("s3 block public access")) {
            return "The settings of the bucket and of its account at that time, and whether S3 calls the policy public.";
        }
        if (key.equals("resource") || key.equals("notresource")) {
            return "A decoded authorization message, or the caller's own log, names the resource.";
        }
        if (key.equals("principal") || key.equals("notprincipal")) {
            return "The account's authorization export, or the call that issued the session, names the principal.";
        }
        if (key.startsWith("aws:principaltag/")) {
            return "The tags of the user or role, and of the session: an authorization export, and the call that issued the"
                    + " session.";
        }
        if (key.startsWith("aws:principalorg") || key.startsWith("aws:resourceorg") || key.startsWith("aws:sourceorg")) {
            return "An export of the organisation: its id, its units and their accounts.";
        }
        if (key.startsWith("aws:resourcetag/") || key.contains(":resourcetag/") || key.contains("existingobjecttag/")) {
            return "The tags of the resource at that time: its tag export, or the trail's tagging calls.";
        }
        if (key.startsWith("aws:sourcevpc") || key.startsWith("aws:vpcsourceip") || key.startsWith("aws:vpce")) {
            return "The inventory of VPC endpoints, network activity events, or flow logs.";
        }
        if (key.startsWith("aws:multifactorauth") || key.startsWith("aws:tokenissuetime") || key.startsWith("sts:")) {
            return "The call that issued the session's credentials: import the trail around its creation.";
        }
        if (key.startsWith("aws:ec2instancesource") || key.startsWith("ec2:")) {
            return "The inventory of instances: where the instance stood, and with which role.";
        }
        return "A decoded authorization message or AWS's answer about this call shows the key as AWS saw it.";
    }
}
