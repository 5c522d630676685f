package org.trailcase.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.catalog.NeededAction.Confidence;
import org.trailcase.catalog.NeededAction.Part;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;

/// What a DynamoDB transaction or PartiQL statement needs, as far as the record shows its items.
///
/// Source: DynamoDB Developer Guide, "IAM security policies with PartiQL for DynamoDB" and "Using IAM with DynamoDB
/// transactions", read 2026-11-24.
final class DynamoDbStatements {
    private static final Map<String, String> PARTIQL = Map.of(
            "SELECT", "PartiQLSelect",
            "EXISTS", "PartiQLSelect",
            "INSERT", "PartiQLInsert",
            "UPDATE", "PartiQLUpdate",
            "DELETE", "PartiQLDelete");
    private static final Map<String, String> ITEMS = Map.of(
            "put", "PutItem",
            "update", "UpdateItem",
            "delete", "DeleteItem",
            "conditioncheck", "ConditionCheckItem");

    private DynamoDbStatements() {}

    /// Empty when the record hides or lacks the items.
    static Optional<List<NeededAction>> of(String name, JsonObject parameters) {
        List<NeededAction> actions = switch (name) {
            case "ExecuteStatement", "BatchExecuteStatement", "ExecuteTransaction" -> statements(parameters);
            case "TransactWriteItems" -> items(parameters);
            default -> List.of();
        };
        return actions.isEmpty() ? Optional.empty() : Optional.of(actions);
    }

    private static List<NeededAction> statements(JsonObject parameters) {
        return RequestParameters.texts(parameters, "statement").stream()
                .map(text -> text.strip().split("\\W", 2)[0].toUpperCase(Locale.ROOT))
                .flatMap(verb -> Optional.ofNullable(PARTIQL.get(verb)).stream())
                .distinct()
                .map(DynamoDbStatements::primary)
                .toList();
    }

    private static List<NeededAction> items(JsonObject parameters) {
        List<String> kinds = new ArrayList<>();
        for (String list : List.of("transactItems", "TransactItems")) {
            parameters.array(list).stream()
                    .flatMap(JsonArray::objects)
                    .flatMap(item -> item.members().stream())
                    .forEach(member -> kinds.add(member.name().toLowerCase(Locale.ROOT)));
        }
        return kinds.stream()
                .flatMap(kind -> Optional.ofNullable(ITEMS.get(kind)).stream())
                .distinct()
                .map(DynamoDbStatements::primary)
                .toList();
    }

    private static NeededAction primary(String action) {
        return new NeededAction(new ActionName("dynamodb", action), Confidence.MAPPED, Part.PRIMARY);
    }
}
