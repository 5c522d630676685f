package org.trailcase.intake.format.trail;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A member of CloudTrail's record and the kind of its value, found by whatever spelling a table uses for its name.
///
/// Sources, all read 2026-11-24: AWS CloudTrail User Guide, "CloudTrail record contents" and "userIdentity element"; Amazon
/// Athena User Guide, "Query AWS CloudTrail logs" (lower-case columns); CloudTrail API Reference, "Event" (`Username`,
/// `AccessKeyId`); Azure Monitor reference, "AWSCloudTrail" (Sentinel's columns). That the console's CSV file calls its
/// columns like the table on the screen is engineering knowledge.
record Member(String path, Kind kind) {

    enum Kind {
        TEXT,
        TRUTH,
        TIME,
        /// An object or a list, as JSON or in the way in which SQL prints one.
        NESTED,
        /// JSON in a text, with names that the service chose.
        FREE
    }

    /// The members that a reader expects of an event; what of them a table has no column for, it lacks.
    static final List<String> EXPECTED = List.of(
            "userIdentity.type",
            "userIdentity.arn",
            "eventTime",
            "awsRegion",
            "sourceIPAddress",
            "userAgent",
            "errorCode",
            "errorMessage",
            "requestParameters",
            "responseElements",
            "additionalEventData",
            "requestID",
            "eventID",
            "readOnly",
            "resources",
            "recipientAccountId",
            "vpcEndpointId",
            "tlsDetails");

    private static final Map<String, Member> BY_NAME = byName();

    /// The member that a column of this name holds.
    static Optional<Member> of(String column) {
        return Optional.ofNullable(BY_NAME.get(plain(column)));
    }

    /// A name without what spellings differ in: case, blanks, points, underscores.
    static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    /// The outermost name of the path.
    String top() {
        int point = path.indexOf('.');
        return point < 0 ? path : path.substring(0, point);
    }

    private static Map<String, Member> byName() {
        Map<String, Member> all = new HashMap<>();
        add(all, Kind.TEXT, "eventVersion eventSource eventName awsRegion sourceIPAddress userAgent errorCode errorMessage"
                + " requestID eventID eventType apiVersion recipientAccountId sharedEventID vpcEndpointId vpcEndpointAccountId"
                + " eventCategory sessionCredentialFromConsole");
        add(all, Kind.TRUTH, "readOnly managementEvent");
        add(all, Kind.TIME, "eventTime");
        add(all, Kind.NESTED, "userIdentity resources tlsDetails addendum edgeDeviceDetails insightDetails eventContext");
        add(all, Kind.FREE, "requestParameters responseElements additionalEventData serviceEventDetails");
        identity(all);
        tls(all);
        others(all);
        return Map.copyOf(all);
    }

    private static void identity(Map<String, Member> all) {
        add(all, Kind.TEXT, "userIdentity.type userIdentity.principalId userIdentity.arn userIdentity.accountId"
                + " userIdentity.accessKeyId userIdentity.userName userIdentity.invokedBy userIdentity.identityProvider"
                + " userIdentity.credentialId userIdentity.onBehalfOf.userId userIdentity.onBehalfOf.identityStoreArn"
                + " userIdentity.sessionContext.attributes.creationDate"
                + " userIdentity.sessionContext.attributes.mfaAuthenticated userIdentity.sessionContext.sourceIdentity"
                + " userIdentity.sessionContext.sessionIssuer.type userIdentity.sessionContext.sessionIssuer.principalId"
                + " userIdentity.sessionContext.sessionIssuer.arn userIdentity.sessionContext.sessionIssuer.accountId"
                + " userIdentity.sessionContext.sessionIssuer.userName userIdentity.sessionContext.ec2RoleDelivery");
        also(all, "userIdentity.userName", "username user");
        also(all, "userIdentity.accessKeyId", "awsaccesskey accesskeyid accesskey awsaccesskeyid");
        // Without the object in between, as Sentinel and Elastic have them.
        for (String name : List.of("type", "principalId", "arn", "accountId", "userName")) {
            String path = "userIdentity.sessionContext.sessionIssuer." + name;
            also(all, path, "sessionissuer" + plain(name));
        }
        also(all, "userIdentity.sessionContext.attributes.creationDate", "sessioncreationdate"
                + " useridentitysessioncontextcreationdate");
        also(all, "userIdentity.sessionContext.attributes.mfaAuthenticated", "sessionmfaauthenticated"
                + " useridentitysessioncontextmfaauthenticated");
        also(all, "userIdentity.sessionContext.ec2RoleDelivery", "ec2roledelivery");
    }

    private static void tls(Map<String, Member> all) {
        add(all, Kind.TEXT, "tlsDetails.tlsVersion tlsDetails.cipherSuite tlsDetails.clientProvidedHostHeader");
        also(all, "tlsDetails.tlsVersion", "tlsversion");
        also(all, "tlsDetails.cipherSuite", "ciphersuite");
        also(all, "tlsDetails.clientProvidedHostHeader", "clientprovidedhostheader");
    }

    private static void others(Map<String, Member> all) {
        also(all, "eventID", "awseventid");
        also(all, "requestID", "awsrequestid");
        also(all, "eventType", "eventtypename");
        also(all, "awsRegion", "region");
        all.put("timegenerated", new Member("@timestamp", Kind.TIME));
        all.put("timegeneratedutc", new Member("@timestamp", Kind.TIME));
    }

    private static void add(Map<String, Member> all, Kind kind, String paths) {
        Arrays.stream(paths.split(" ")).forEach(path -> all.put(plain(path), new Member(path, kind)));
    }

    private static void also(Map<String, Member> all, String path, String names) {
        Arrays.stream(names.split(" ")).forEach(name -> all.put(name, new Member(path, Kind.TEXT)));
    }
}
