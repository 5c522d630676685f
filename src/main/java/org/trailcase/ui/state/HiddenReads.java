package org.trailcase.ui.state;

import java.util.Locale;
import java.util.Set;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRows;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Term;

/// The read-only events that `-readOnly` takes out of sight, and those among them that matter most.
///
/// "Read-only" is AWS's word for what changes nothing; some of these calls hand out credentials, secrets or the map of
/// the account. INVARIANT: highImpact <= count.
public record HiddenReads(long count, long highImpact) {
    static final HiddenReads NONE = new HiddenReads(0, 0);

    private static final Term NOT_READ_ONLY = new Term.Not(new Term.ReadOnly());

    /// Reads that give away credentials, secrets, whole data sets or the permissions of an account.
    ///
    /// Source: the calls that MITRE ATT&CK for IaaS names under T1552 (Unsecured Credentials), T1528 (Steal Application
    /// Access Token), T1526/T1087 (discovery of the whole account) and T1530 (Data from Cloud Storage).
    private static final Set<String> HIGH_IMPACT = Set.of(
            "secretsmanager:getsecretvalue",
            "secretsmanager:batchgetsecretvalue",
            "ssm:getparameter",
            "ssm:getparameters",
            "ssm:getparametersbypath",
            "ssm:getparameterhistory",
            "ec2:getpassworddata",
            "ec2:getconsoleoutput",
            "ec2:describeinstanceattribute",
            "iam:getaccountauthorizationdetails",
            "iam:generatecredentialreport",
            "iam:getcredentialreport",
            "sts:getsessiontoken",
            "sts:getfederationtoken",
            "sts:assumerole",
            "sts:assumerolewithsaml",
            "sts:assumerolewithwebidentity",
            "ecr:getauthorizationtoken",
            "codeartifact:getauthorizationtoken",
            "lambda:getfunction",
            "s3:getobject",
            "s3:listallmybuckets",
            "dynamodb:scan",
            "rds:downloaddblogfileportion",
            "kms:decrypt",
            "glue:getconnection",
            "sso:getrolecredentials",
            "redshift:getclustercredentials",
            "codecommit:gitpull");

    static HiddenReads of(CaseFile file, EventQuery query) {
        if (!query.terms().contains(NOT_READ_ONLY)) {
            return NONE;
        }
        EventRows hidden = file.find(query.without(NOT_READ_ONLY).and(new Term.ReadOnly()));
        long high = file.facet(hidden, org.trailcase.casefile.Facet.ACTION, Integer.MAX_VALUE).counts().stream()
                .filter(count -> isHighImpact(count.text()))
                .mapToLong(org.trailcase.casefile.Facet.Count::events)
                .sum();
        return new HiddenReads(hidden.size(), high);
    }

    /// Whether this action, `service:Name`, is a read that matters.
    public static boolean isHighImpact(String action) {
        return HIGH_IMPACT.contains(action.toLowerCase(Locale.ROOT));
    }
}
