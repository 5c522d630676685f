package org.trailcase.explain.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.catalog.Catalog;
import org.trailcase.catalog.EventAuthorization;
import org.trailcase.history.IssuedSessions;
import org.trailcase.history.PolicyHistory;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonReader;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.trail.Denial;
import org.trailcase.trail.Event;
import org.trailcase.trail.NotAnEvent;

/// A recorded call put together for a test: who, which call, which further members, with single quotation marks.
record Recorded(String caller, String call, String members, IssuedSessions sessions, Optional<KnownHolder> holder) {
    static final Catalog CATALOG = Catalog.load();
    private static final PolicyHistory NO_POLICIES = PolicyHistory.of(List.of(), List.of(), List.of());

    private static final Map<String, String> CALLERS = Map.ofEntries(
            Map.entry("user", user("AKIAEXAMPLEALICE0001", "")),
            Map.entry("user-with-hidden-key", user("***", "")),
            Map.entry("user-with-mfa", user("ASIAEXAMPLEALICE0001", attributes("true", "2026-03-01T11:00:00Z"))),
            Map.entry("user-old-date", user("ASIAEXAMPLEALICE0001", attributes("false", "20260301T110000Z"))),
            Map.entry(
                    "user-via-cloudformation",
                    user("ASIAEXAMPLEALICE0001", attributes("false", "2026-03-01T11:00:00Z"))
                            .replaceFirst("}$", ",'invokedBy':'cloudformation.amazonaws.com'}")),
            Map.entry("role", role("team/ops", "s-1", "")),
            Map.entry("role-with-mfa", role("ops", "s-1", "").replace("'mfaAuthenticated':'false'", "'mfaAuthenticated':'true'")),
            Map.entry("role-via-cloudformation", role("ops", "s-1", "").replaceFirst(
                    "}$", ",'invokedBy':'cloudformation.amazonaws.com'}")),
            Map.entry("role-with-source", role("ops", "s-1", ",'sourceIdentity':'alice'")),
            Map.entry("role-of-web-identity", role(
                    "ops", "s-1", ",'webIdFederationData':{'federatedProvider':'cognito-identity.amazonaws.com','attributes':{'cognito-identity.amazonaws.com:sub':'eu-1'}}")),
            Map.entry("role-of-a-sign-in", role("ops", "s-1", ",'signInSessionArn':'arn:aws:signin:::s','assumedRoot':'true'")),
            Map.entry("instance", role("web", "i-0123456789abcdef0", ",'ec2RoleDelivery':'2.0'")),
            Map.entry("instance-old-record", role("web", "i-0123456789abcdef0", "")),
            Map.entry("task", role("media-task", "0123456789abcdef0123456789abcdef", "")),
            Map.entry("function", role("fn", "fn", "").replaceFirst(
                    "}$", ",'inScopeOf':{'issuerType':'AWS::Lambda::Function','credentialsIssuedTo':'arn:aws:lambda:eu-west-1:111122223333:function:f'}}")),
            Map.entry("service-linked-role", role("aws-service-role/elasticache.amazonaws.com/AWSServiceRoleForElastiCache", "s", "")
                    .replaceFirst("}$", ",'invokedBy':'elasticache.amazonaws.com'}")),
            Map.entry("federated-user", "{'type':'FederatedUser','principalId':'111122223333:bob','arn':'arn:aws:sts::111122223333:federated-user/bob','accountId':'111122223333','accessKeyId':'ASIAEXAMPLEBOB000001','sessionContext':{'attributes':{'creationDate':'2026-03-01T11:00:00Z','mfaAuthenticated':'false'},'sessionIssuer':{'type':'IAMUser','arn':'arn:aws:iam::111122223333:user/alice'}}}"),
            Map.entry("root", "{'type':'Root','principalId':'111122223333','arn':'arn:aws:iam::111122223333:root','accountId':'111122223333'}"),
            Map.entry("service", "{'type':'AWSService','invokedBy':'config.amazonaws.com'}"),
            Map.entry("anonymous", "{'type':'AWSAccount','principalId':'','accountId':'ANONYMOUS_PRINCIPAL'}"),
            Map.entry("other-account", "{'type':'AWSAccount','principalId':'AROAEXAMPLE:s','accountId':'444455556666'}"),
            Map.entry("other-account-user", "{'type':'AWSAccount','principalId':'AIDAEXAMPLE','accountId':'444455556666'}"),
            Map.entry("github", "{'type':'WebIdentityUser','principalId':'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com:sts.amazonaws.com:repo:acme/app:ref:refs/heads/main','userName':'repo:acme/app:ref:refs/heads/main','identityProvider':'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'}"),
            Map.entry("saml", "{'type':'SAMLUser','principalId':'xyz=:bob','userName':'bob','identityProvider':'xyz='}"),
            Map.entry("identity-center", "{'type':'IdentityCenterUser','accountId':'111122223333','onBehalfOf':{'userId':'u-1','identityStoreArn':'arn:aws:identitystore::111122223333:identitystore/d-1'}}"));

    Recorded(String caller, String call, String members, IssuedSessions sessions) {
        this(caller, call, members, sessions, Optional.empty());
    }

    /// The facts of the first request.
    RequestFacts facts() throws JsonException, NotAnEvent {
        return requests().getFirst().facts();
    }

    List<RecordedRequest> requests() throws JsonException, NotAnEvent {
        Event event = event();
        RecordedRequests requests = new RecordedRequests(CATALOG, NO_POLICIES, sessions);
        var needed = (EventAuthorization.Needed) requests.authorization(event);
        return requests.of(event, needed, event.errorMessage().flatMap(Denial::parse), new KnownCaller(Optional.empty(), holder));
    }

    Event event() throws JsonException, NotAnEvent {
        String[] names = call.split(":");
        String given = members.contains("'requestParameters'") ? members : "'requestParameters':{}," + members;
        String text = "{'eventID':'e1','eventTime':'2026-03-01T12:00:00Z','awsRegion':'eu-west-1','eventType':'AwsApiCall',"
                + "'recipientAccountId':'111122223333','eventSource':'%s.amazonaws.com','eventName':'%s','userIdentity':%s,%s"
                        .formatted(names[0], names[1], CALLERS.get(caller), given)
                + (given.contains("'sourceIPAddress'") ? "" : ",'sourceIPAddress':'192.0.2.1'") + "}";
        return Event.read(JsonReader.read(
                text.replace(",,", ",").replace(",}", "}").replace('\'', '"')));
    }

    /// A role as an export shows it.
    static KnownHolder role(Map<String, String> tags, String trust, Optional<String> boundary) {
        return new KnownHolder(
                new PolicyHolder(
                        PolicyHolder.Kind.ROLE,
                        new PolicyHolder.Identity("arn:aws:iam::111122223333:role/ops", "ops", "/", "AROAEXAMPLE"),
                        PolicyHolder.Part.all(),
                        List.of(),
                        List.of(),
                        List.of(),
                        boundary,
                        Optional.of(new WrittenPolicy("trust", trust, "/RoleDetailList/0")),
                        tags,
                        Optional.empty(),
                        "/RoleDetailList/0"),
                Source.of("from the export x as of 2026-03-01T00:00:00Z"));
    }

    private static String user(String key, String context) {
        return "{'type':'IAMUser','principalId':'AIDAEXAMPLE','arn':'arn:aws:iam::111122223333:user/team/alice','accountId':'111122223333','userName':'alice','accessKeyId':'%s'%s}"
                .formatted(key, context.isEmpty() ? "" : ",'sessionContext':{" + context + "}");
    }

    private static String role(String role, String session, String context) {
        String name = role.substring(role.lastIndexOf('/') + 1);
        return "{'type':'AssumedRole','principalId':'AROAEXAMPLE:%s','arn':'arn:aws:sts::111122223333:assumed-role/%s/%s','accountId':'111122223333','accessKeyId':'ASIAEXAMPLEROLE00001','sessionContext':{'sessionIssuer':{'type':'Role','principalId':'AROAEXAMPLE','arn':'arn:aws:iam::111122223333:role/%s'},%s%s}}"
                .formatted(session, name, session, role, attributes("false", "2026-03-01T11:00:00Z"), context);
    }

    private static String attributes(String mfa, String created) {
        return "'attributes':{'mfaAuthenticated':'%s','creationDate':'%s'}".formatted(mfa, created);
    }
}
