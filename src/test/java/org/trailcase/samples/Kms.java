package org.trailcase.samples;

/// Calls to KMS.
final class Kms {
    private Kms() {}

    static Call decrypt(String keyId, String function) {
        String key = "arn:aws:kms:eu-central-1:111122223333:key/" + keyId;
        return Call.read("kms", "Decrypt")
                .with(
                        "keyId", key,
                        "encryptionAlgorithm", "SYMMETRIC_DEFAULT",
                        "encryptionContext",
                                Shape.of(
                                        "aws:lambda:FunctionArn",
                                        "arn:aws:lambda:eu-central-1:111122223333:function:" + function))
                .on("AWS::KMS::Key", key);
    }
}
