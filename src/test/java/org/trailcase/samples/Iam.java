package org.trailcase.samples;

/// Calls to IAM.
final class Iam {
    private Iam() {}

    static Call listUsers() {
        return Call.read("iam", "ListUsers");
    }

    static Call listRoles() {
        return Call.read("iam", "ListRoles");
    }

    /// A read about one user.
    static Call user(String name, String user) {
        return Call.read("iam", name).with("userName", user);
    }

    /// A read about one role.
    static Call role(String name, String role) {
        return Call.read("iam", name).with("roleName", role);
    }

    static Call policyVersion(String policy, String version) {
        return Call.read("iam", "GetPolicyVersion").with("policyArn", policyArn(policy), "versionId", version);
    }

    static Call createAccessKey(String user) {
        return Call.write("iam", "CreateAccessKey").with("userName", user);
    }

    static Call createLoginProfile(String user) {
        return Call.write("iam", "CreateLoginProfile").with("userName", user, "passwordResetRequired", false);
    }

    static Call updateAccessKey(String user, String key, String status) {
        return Call.write("iam", "UpdateAccessKey").with("userName", user, "accessKeyId", key, "status", status);
    }

    static Call deleteAccessKey(String user, String key) {
        return Call.write("iam", "DeleteAccessKey").with("userName", user, "accessKeyId", key);
    }

    static Call putRolePolicy(String role, String name, String document) {
        return Call.write("iam", "PutRolePolicy")
                .with("roleName", role, "policyName", name, "policyDocument", document);
    }

    static Call createPolicyVersion(String policy, String document) {
        return Call.write("iam", "CreatePolicyVersion")
                .with("policyArn", policyArn(policy), "policyDocument", document, "setAsDefault", true);
    }

    static String policyArn(String policy) {
        return "arn:aws:iam::111122223333:policy/" + policy;
    }
}
