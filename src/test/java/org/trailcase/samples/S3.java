package org.trailcase.samples;

/// Calls to S3, with the host and the transfer figures that it adds to each record.
final class S3 {
    private final Chance chance;

    S3(Chance chance) {
        this.chance = chance;
    }

    Call listBuckets(String region) {
        return added(Call.read("s3", "ListBuckets").with("Host", "s3." + region + ".amazonaws.com"), 0, 2210);
    }

    /// A read of one part of a bucket's configuration; `query` is its name in the address, like `location`.
    Call readBucket(String name, String bucket, String query, String region) {
        return added(
                Call.read("s3", name)
                        .with("bucketName", bucket, "Host", host(bucket, region), query, "")
                        .on("AWS::S3::Bucket", "arn:aws:s3:::" + bucket),
                0,
                chance.between(98, 410));
    }

    Call deleteBucket(String bucket, String region) {
        return added(
                Call.write("s3", "DeleteBucket")
                        .with("bucketName", bucket, "Host", host(bucket, region))
                        .on("AWS::S3::Bucket", "arn:aws:s3:::" + bucket),
                0,
                243);
    }

    Call getObject(String bucket, String key, String region) {
        return object(Call.read("s3", "GetObject"), bucket, key, region, 0, chance.between(40_000, 9_000_000));
    }

    Call putObject(String bucket, String key, String region) {
        return object(Call.write("s3", "PutObject"), bucket, key, region, chance.between(40_000, 9_000_000), 0);
    }

    Call listObjects(String bucket, String prefix, String region) {
        Call call = Call.read("s3", "ListObjects")
                .with(Shape.json("""
                    {"list-type": "2", "bucketName": "%s", "encoding-type": "url", "prefix": "%s", "Host": "%s"}
                    """, bucket, prefix, host(bucket, region)))
                .onResource(Shape.of("type", "AWS::S3::Object", "ARNPrefix", "arn:aws:s3:::" + bucket + "/" + prefix))
                .on("AWS::S3::Bucket", "arn:aws:s3:::" + bucket)
                .asDataEvent();
        return added(call, 0, chance.between(900, 14_000));
    }

    private Call object(Call call, String bucket, String key, String region, int in, int out) {
        Call whole = call.with("bucketName", bucket, "Host", host(bucket, region), "key", key)
                .onResource(Shape.of("type", "AWS::S3::Object", "ARN", "arn:aws:s3:::" + bucket + "/" + key))
                .on("AWS::S3::Bucket", "arn:aws:s3:::" + bucket)
                .asDataEvent();
        return added(whole, in, out);
    }

    private Call added(Call call, int in, int out) {
        return call.adding(Shape.json("""
            {"SignatureVersion": "SigV4", "CipherSuite": "TLS_AES_128_GCM_SHA256", "bytesTransferredIn": %s,
             "AuthenticationMethod": "AuthHeader", "x-amz-id-2": "%s=", "bytesTransferredOut": %s}
            """, in, chance.base64(43), out));
    }

    private static String host(String bucket, String region) {
        return bucket + ".s3." + region + ".amazonaws.com";
    }
}
