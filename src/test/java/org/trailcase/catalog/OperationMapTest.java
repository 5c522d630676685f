package org.trailcase.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trailcase.SharedData;
import org.trailcase.aws.ActionName;
import org.trailcase.catalog.EventAuthorization.Needed;
import org.trailcase.catalog.EventAuthorization.NotNeeded;
import org.trailcase.catalog.NeededAction.Part;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;

/// Compares our mapping with a public map of SDK operations of 2023, which has grown apart from AWS in places.
class OperationMapTest {
    private static final ActionName PASS_ROLE = new ActionName("iam", "PassRole");

    // The map names SDK clients. These send their events from another source than the map's prefix would suggest.
    private static final Map<String, String> SOURCES = Map.of(
            "ApiGatewayManagementApi", "execute-api",
            "S3Control", "s3-control",
            "IoTWireless", "iotwireless",
            "ConnectParticipant", "participant.connect");

    // AWS has since given these operations actions of their own, which the catalog of today names.
    private static final Pattern OUTDATED = Pattern.compile(
            "LexModelsV2\\..*|MediaPackage\\.ConfigureLogs|Glue\\..*(ColumnStatistics|Partition).*|IoTJobsDataPlane\\..*"
                    + "|CloudSearchDomain\\..*|ComprehendMedical\\.DetectEntities|CloudFront\\.CreateDistributionWithTags");

    private static final Catalog CATALOG = Catalog.load();
    private static final EventActions ACTIONS = new EventActions(CATALOG);
    private static JsonObject map = JsonObject.builder().build();

    @BeforeAll
    static void read() throws Exception {
        map = JsonReader.read(Files.readString(SharedData.path("actions/operation_map_2023.json")))
                .asObject()
                .orElseThrow();
    }

    @Test
    void operationsLeadToTheActionsThatTheMapNames() {
        List<String> departures = new ArrayList<>();
        int agreed = 0;
        for (JsonObject.Member operation : operations()) {
            Needed needed = (Needed) of(operation.name(), JsonObject.builder().build());
            Set<ActionName> named = named(operation.value());
            if (named.containsAll(certain(needed))) {
                agreed++;
            } else if (!OUTDATED.matcher(operation.name()).matches() && isToday(named)) {
                departures.add(operation.name() + ": map " + named + ", ours " + certain(needed));
            }
        }

        System.out.printf(
                "Agreement with the map of 2023: %d of %d%n",
                agreed, operations().size());
        assertThat(departures)
                .as(
                        "a record does not tell the two versions of API Gateway apart, nor a bucket's block from an account's")
                .extracting(departure -> departure.substring(0, departure.indexOf(':')))
                .containsExactlyInAnyOrder(
                        "ApiGatewayV2.TagResource",
                        "S3.GetPublicAccessBlock",
                        "S3.PutPublicAccessBlock",
                        "S3.DeletePublicAccessBlock");
    }

    @Test
    void irregularOperationsNeedAllTheActionsThatTheMapNames() throws Exception {
        JsonObject irregular = JsonReader.read(Files.readString(SharedData.path("actions/irregular_operations.json")))
                .asObject()
                .orElseThrow();
        List<String> lacking = new ArrayList<>();
        for (JsonObject.Member operation : irregular.members()) {
            Needed needed = (Needed) of(operation.name(), JsonObject.builder().build());
            List<ActionName> ours =
                    needed.actions().stream().map(NeededAction::action).toList();
            for (JsonValue name : operation.value().asArray().orElseThrow().items()) {
                ActionName action =
                        ActionName.parse(name.asText().orElseThrow()).orElseThrow();
                if (!ours.contains(action) && !action.equals(PASS_ROLE)) {
                    lacking.add(operation.name() + ": map " + action + ", ours " + ours);
                }
            }
        }

        System.out.printf("Irregular operations: %d lack an action of the map%n", lacking.size());
        assertThat(irregular.members()).hasSize(309);
        assertThat(lacking).hasSizeLessThan(25);
    }

    @Test
    void nearlyEveryRoleThatTheMapSeesPassedIsSeen() {
        List<String> unseen = new ArrayList<>();
        int seen = 0;
        for (JsonObject.Member operation : operations()) {
            for (JsonObject action :
                    operation.value().asArray().orElseThrow().objects().toList()) {
                if (action.text("action").orElseThrow().equals(PASS_ROLE.text())) {
                    Needed needed = (Needed) of(operation.name(), passing(action));
                    if (needed.actions().stream().anyMatch(one -> one.action().equals(PASS_ROLE))) {
                        seen++;
                    } else {
                        unseen.add(operation.name());
                    }
                }
            }
        }

        System.out.printf("Passed roles seen: %d, unseen: %d%n", seen, unseen.size());
        assertThat(seen).isGreaterThan(400);
        assertThat(unseen).hasSizeLessThan(6);
    }

    @Test
    void operationsThatNeedNoPermissionNeedNone() {
        for (JsonValue operation :
                map.array("sdk_permissionless_actions").orElseThrow().items()) {
            assertThat(of(operation.asText().orElseThrow(), JsonObject.builder().build()))
                    .isInstanceOf(NotNeeded.class);
        }
    }

    private static List<ActionName> certain(Needed needed) {
        List<ActionName> primary =
                needed.of(Part.PRIMARY).map(NeededAction::action).toList();
        return primary.isEmpty()
                ? needed.actions().stream().map(NeededAction::action).toList()
                : primary;
    }

    private static boolean isToday(Set<ActionName> named) {
        return named.stream().anyMatch(name -> CATALOG.action(name).isPresent());
    }

    // The template says which parameter holds the role: ${Outer.Inner[].RoleArn}.
    private static JsonObject passing(JsonObject action) {
        String template = action.object("resource_mappings")
                .flatMap(mappings -> mappings.members().stream().findFirst())
                .flatMap(first -> first.value().asObject())
                .flatMap(first -> first.text("template"))
                .orElse("");
        int open = template.indexOf("${");
        String path = open < 0 ? "roleArn" : template.substring(open + 2, template.indexOf('}', open));
        JsonValue value = JsonText.of("arn:aws:iam::111122223333:role/passed");
        String[] names = path.split("\\.");
        for (int i = names.length - 1; i >= 0; i--) {
            String name = names[i].replace("[]", "");
            value = JsonObject.builder()
                    .put(name, names[i].endsWith("[]") ? JsonArray.of(List.of(value)) : value)
                    .build();
        }
        return value.asObject().orElseThrow();
    }

    private static List<JsonObject.Member> operations() {
        return map.object("sdk_method_iam_mappings").orElseThrow().members().stream()
                .filter(operation -> !permissionless(operation.name()))
                .toList();
    }

    private static boolean permissionless(String operation) {
        return map.array("sdk_permissionless_actions").orElseThrow().items().contains(JsonText.of(operation));
    }

    private static Set<ActionName> named(JsonValue actions) {
        Set<ActionName> names = new LinkedHashSet<>();
        for (JsonObject action : actions.asArray().orElseThrow().objects().toList()) {
            names.add(ActionName.parse(action.text("action").orElseThrow()).orElseThrow());
        }
        names.remove(PASS_ROLE);
        return names;
    }

    private static EventAuthorization of(String operation, JsonObject parameters) {
        String service = service(operation);
        String prefix =
                map.object("sdk_service_mappings").orElseThrow().text(service).orElse(service.toLowerCase(Locale.ROOT));
        String source = SOURCES.getOrDefault(service, prefix);
        return ACTIONS.of(ApiCall.of(
                onOutposts(operation) ? "s3-outposts" : source,
                operation.substring(operation.indexOf('.') + 1),
                parameters));
    }

    // One client speaks to buckets in the cloud and on Outposts; the event source tells them apart.
    private static boolean onOutposts(String operation) {
        return map.object("sdk_method_iam_mappings")
                .flatMap(mappings -> mappings.get(operation))
                .filter(actions ->
                        named(actions).stream().allMatch(name -> name.service().equals("s3-outposts")))
                .isPresent();
    }

    private static String service(String operation) {
        return operation.substring(0, operation.indexOf('.'));
    }
}
