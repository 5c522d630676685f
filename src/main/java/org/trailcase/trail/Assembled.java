package org.trailcase.trail;

import java.util.List;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;

/// The member that Trailcase adds to a record which it put together from the columns of another form: what the form is,
/// and what it could not hold.
///
/// CloudTrail writes no such member (CloudTrail User Guide, "CloudTrail record contents", read 2026-11-24).
public final class Assembled {
    public static final String MEMBER = "trailcase";

    /// The name, within the member, of the list of CloudTrail's names that the form does not hold.
    public static final String LACKS = "lacks";

    private Assembled() {}

    /// Whether the record was put together from a form that does not hold this member of CloudTrail's record: that it is
    /// missing says nothing then.
    public static boolean lacks(JsonObject record, String name) {
        return record.object(MEMBER).flatMap(said -> said.array(LACKS)).map(JsonArray::items).orElse(List.of()).stream()
                .flatMap(item -> item.asText().stream())
                .anyMatch(name::equals);
    }

    /// Whether the record was put together.
    public static boolean isOne(JsonObject record) {
        return record.get(MEMBER).flatMap(JsonValue::asObject).isPresent();
    }
}
