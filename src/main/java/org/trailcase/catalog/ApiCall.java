package org.trailcase.catalog;

import org.trailcase.json.JsonObject;

/// What a CloudTrail record says of the call: `eventType`, `eventSource`, `eventName`, `requestParameters` and where.
public record ApiCall(String type, String source, String name, JsonObject requestParameters, Scope scope) {
    private static final String API_CALL = "AwsApiCall";

    /// A call of which only its name is known.
    public static ApiCall of(String source, String name) {
        return of(source, name, JsonObject.builder().build());
    }

    public static ApiCall of(String source, String name, JsonObject requestParameters) {
        return new ApiCall(API_CALL, source, name, requestParameters, Scope.ANYWHERE);
    }
}
