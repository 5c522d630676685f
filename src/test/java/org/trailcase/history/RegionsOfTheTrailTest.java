package org.trailcase.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.Arn;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.policy.snapshot.ResourceSnapshot;
import org.trailcase.policy.snapshot.ResourceState;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.trail.TrailSpan;

/// A change is seen only in the trail of the Region in which it is recorded.
class RegionsOfTheTrailTest {
    private static final Arn ANA = Arn.parse("arn:aws:iam::111122223333:user/ana").orElseThrow();

    @ParameterizedTest
    @CsvSource(textBlock = """
            us-east-1,      false
            cn-north-1,     false
            us-gov-west-1,  false
            us-iso-east-1,  false
            us-isob-east-1, false
            eu-isoe-west-1, false
            us-isof-south-1, false
            eusc-de-east-1, false
            cn-northwest-1, true
            eu-west-1,      true
            us-east-2,      true
            '',             false
            """)
    void changesOfIamAreSeenWhereCallsToServicesWithoutRegionsAreRecorded(String region, boolean isStale) {
        var history = PolicyHistory.of(List.of(Ana.snapshot("2026-03-12T06:00:00Z", List.of())), List.of(), List.of(span(region)));

        assertThat(stale(history.identity(ANA, Layers.at("14T00:00:00")))).isEqualTo(isStale);
    }

    @Test
    void aTrailWithoutThatRegionIsSaidToBeWithoutIt() {
        var history = PolicyHistory.of(List.of(Ana.snapshot("2026-03-12T06:00:00Z", List.of())), List.of(), List.of(span("eu-west-1")));

        assertThat(history.identity(ANA, Layers.at("14T00:00:00")).remarks())
                .anySatisfy(remark -> assertThat(remark)
                        .contains("no record of services without Regions in the trail of account 111122223333"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            arn:aws:sqs:eu-west-1:111122223333:jobs, us-east-1, true
            arn:aws:sqs:eu-west-1:111122223333:jobs, eu-west-1, false
            arn:aws:s3:::lake,                       eu-west-1, false
            """)
    void changesOfAResourceAreSeenInItsOwnRegion(String arn, String region, boolean isStale) {
        assertThat(stale(layer(arn, Optional.empty(), span(region)))).isEqualTo(isStale);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',        01, 31, 01, 31, false
            '',        01, 31, 13, 31, true
            '',        01, 31, 01, 13, true
            us-east-1, 01, 31, 13, 31, false
            eu-west-1, 01, 31, 13, 31, true
            eu-west-1, 13, 31, 01, 31, false
            """)
    void aBucketMayBeInAnyRegionUnlessTheCallTellsIt(
            String region, String first, String last, String otherFirst, String otherLast, boolean isStale) {
        LayerInForce layer = layer(
                "arn:aws:s3:::lake",
                Optional.of(region).filter(one -> !one.isEmpty()),
                span("us-east-1", first, last),
                span("eu-west-1", otherFirst, otherLast));

        assertThat(stale(layer)).isEqualTo(isStale);
    }

    @Test
    void regionsThatHaveNoTimeInCommonCoverNothingOfABucket() {
        LayerInForce layer = layer(
                "arn:aws:s3:::lake", Optional.empty(), span("us-east-1", "01", "10"), span("eu-west-1", "20", "31"));

        assertThat(layer.remarks()).anySatisfy(remark -> assertThat(remark)
                .contains("no record of all Regions at once, in any of which the resource may be, in the trail of account"));
    }

    private static LayerInForce layer(String arn, Optional<String> region, TrailSpan... spans) {
        var shown = new ResourceSnapshot(
                Layers.origin("12T06:00:00"),
                List.of(ResourceState.withPolicy(arn, new WrittenPolicy("p", Layers.policy("S"), ""))));
        return PolicyHistory.of(List.of(shown), List.of(), List.of(spans)).resource(
                new RequestedResource.Exact(arn),
                Optional.of("111122223333"),
                region,
                new ActionName(Arn.parse(arn).orElseThrow().service(), "*"),
                Layers.at("14T00:00:00"));
    }

    private static boolean stale(LayerInForce layer) {
        return layer instanceof LayerInForce.Held held && held.stale().isPresent();
    }

    private static TrailSpan span(String region) {
        return span(region, "01", "31");
    }

    private static TrailSpan span(String region, String first, String last) {
        return new TrailSpan(
                "111122223333",
                region,
                Instant.parse("2026-03-%sT00:00:00Z".formatted(first)),
                Instant.parse("2026-03-%sT00:00:00Z".formatted(last)));
    }
}
