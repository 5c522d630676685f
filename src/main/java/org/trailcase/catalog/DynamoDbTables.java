package org.trailcase.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trailcase.aws.ActionName;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;

/// The tables of DynamoDB calls that touch several: a batch names them as members, a transaction item by item, PartiQL
/// in its statements.
///
/// Source: DynamoDB API Reference, "BatchGetItem", "BatchWriteItem", "TransactWriteItems", "BatchExecuteStatement";
/// Developer Guide, "PartiQL"; read 2026-11-24.
final class DynamoDbTables {
    private static final String BATCH = "requestItems";
    private static final Map<String, String> ITEMS = Map.of(
            "PutItem", "put",
            "UpdateItem", "update",
            "DeleteItem", "delete",
            "ConditionCheckItem", "conditioncheck",
            "GetItem", "get");
    private static final Pattern TABLE = Pattern.compile(
            "^\\s*(select\\b.*?\\bfrom|insert\\s+into|update|delete\\s+from|exists\\b.*?\\bfrom)\\s+"
                    + "(?:\"([^\"]+)\"|([\\w.-]+))(?:\\s*\\.\\s*\"([^\"]+)\")?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private DynamoDbTables() {}

    /// Empty when the call names its table as most do.
    static List<NamedResource> of(ActionName action, ApiCall call) {
        JsonObject request = call.requestParameters();
        List<NamedResource> tables = new ArrayList<>();
        request.object(BATCH)
                .ifPresent(items -> items.members().forEach(table -> tables.add(table(call, table.name(), BATCH))));
        for (String list : List.of("transactItems", "TransactItems")) {
            request.array(list).stream()
                    .flatMap(JsonArray::objects)
                    .flatMap(item -> item.members().stream())
                    .filter(item -> item.name().toLowerCase(Locale.ROOT).equals(ITEMS.get(action.name())))
                    .flatMap(item -> item.value().asObject().stream())
                    .flatMap(item -> RequestParameters.texts(item, "tableName").stream())
                    .forEach(table -> tables.add(table(call, table, list)));
        }
        if (action.name().startsWith("PartiQL")) {
            String verb = action.name().substring("PartiQL".length()).toLowerCase(Locale.ROOT);
            for (String statement : RequestParameters.texts(request, "statement")) {
                of(statement, verb).ifPresent(table -> tables.add(table(call, table, "statement")));
            }
        }
        return tables;
    }

    // "Music"."AlbumIndex" reads an index, which has an ARN of its own below the table's.
    private static Optional<String> of(String statement, String verb) {
        Matcher parts = TABLE.matcher(statement);
        if (!parts.find()) {
            return Optional.empty();
        }
        String first = parts.group(1).toLowerCase(Locale.ROOT).replace("exists", "select");
        String name = parts.group(2) == null ? parts.group(3) : parts.group(2);
        return first.startsWith(verb)
                ? Optional.of(parts.group(4) == null ? name : name + "/index/" + parts.group(4))
                : Optional.empty();
    }

    private static NamedResource table(ApiCall call, String table, String parameter) {
        return NamedResource.of(
                table.startsWith("arn:")
                        ? new ResourceName.Exact(table)
                        : SpecialResources.name(call.scope(), "dynamodb", "table/" + table),
                parameter);
    }
}
