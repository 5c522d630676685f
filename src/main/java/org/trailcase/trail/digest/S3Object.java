package org.trailcase.trail.digest;

import java.util.Optional;
import org.trailcase.json.JsonObject;

/// Where CloudTrail delivered a file: bucket and key, as a digest names them.
public record S3Object(String bucket, String key) {

    static Optional<S3Object> in(JsonObject json, String bucket, String key) {
        return json.text(bucket).flatMap(name -> json.text(key).map(object -> new S3Object(name, object)));
    }

    /// As the command line of AWS writes it.
    public String uri() {
        return "s3://" + bucket + "/" + key;
    }

    public String fileName() {
        return fileName(key);
    }

    static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /// The name by which a file is known again when it was unpacked on its way.
    static String unpackedName(String path) {
        String name = fileName(path);
        return name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
    }
}
