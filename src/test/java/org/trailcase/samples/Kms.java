package org.trailcase.samples;

/// Calls to KMS.
final class Kms {
    private Kms() {}

    static Call decrypt(String keyId, String function) {
        String key = "arn:aws:kms:eu-central-1:111122223333:key/" + keyId;
        return Call.read("kms", "Decrypt").with(Shape.json("""
            {"keyId": "%s", "encryptionAlgorithm": "SYMMETRIC_DEFAULT", "encryptionContext": {
             "aws:lambda:FunctionArn": "arn:aws:lambda:eu-central-1:111122223333:function:%s"}}
            """, key, function)).on("AWS::KMS::Key", key);
    }
}
