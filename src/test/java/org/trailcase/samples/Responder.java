package org.trailcase.samples;

import java.time.Instant;

/// The people who stop it: sessions revoked, keys exchanged.
final class Responder {
    private static final String PERSON = "responder-2";
    private static final String ROLE = "AcmeFed-IncidentResponse";
    private static final String IAM_REGION = "us-east-1";

    private final Stage stage;
    private final SignIns signIns;

    Responder(Stage stage) {
        this.stage = stage;
        this.signIns = new SignIns(stage);
    }

    Scene signsIn(String time) {
        Instant start = Instant.parse(time);
        Actor responder = signIns.federated(start, ROLE, PERSON, Programs.OFFICE_SECOND_FLOOR, Programs.EDGE);
        return stage.scene(responder, IAM_REGION, start.plusSeconds(30)).pausing(8, 60);
    }

    /// All sessions of the role that were issued before this moment lose everything; later ones work.
    ///
    /// The name and the form are those that the IAM console writes (IAM User Guide, "Revoke IAM role temporary
    /// security credentials", read 2026-11-24).
    static void revokesSessions(Scene scene, String role, String time) {
        String issuedBefore = time.replace("Z", ".218Z");
        String document = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":[\"*\"],"
                + "\"Resource\":[\"*\"],\"Condition\":{\"DateLessThan\":{\"aws:TokenIssueTime\":\"" + issuedBefore
                + "\"}}}]}";
        scene.does(Iam.role("GetRole", role))
                .does(Iam.role("ListRolePolicies", role))
                .does(Iam.role("ListAttachedRolePolicies", role))
                .at(time)
                .does(Iam.putRolePolicy(role, "AWSRevokeOlderSessions", document));
    }

    /// The old key off, a new one made.
    static void exchangesKey(Scene scene, String user, String oldKey, String newKey) {
        scene.does(Iam.user("ListAccessKeys", user))
                .does(Iam.updateAccessKey(user, oldKey, "Inactive"))
                .waits(600, 900)
                .does(Iam.createAccessKey(user)
                        .answering(
                                "accessKey",
                                Shape.of(
                                        "accessKeyId",
                                        newKey,
                                        "status",
                                        "Active",
                                        "userName",
                                        user,
                                        "createDate",
                                        SignIns.inAnswers(scene.now()))));
    }
}
