package org.trailcase.policy.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.Arn;
import org.trailcase.json.Span;
import org.trailcase.policy.request.Answer;
import org.trailcase.policy.request.Caller;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestContext;
import org.trailcase.policy.request.RequestedResource;

class ElementTest {
    private static final String ALICE = "arn:aws:iam::111122223333:user/alice";

    @ParameterizedTest
    @CsvSource(textBlock = """
            *,              s3:GetObject, true
            **,             s3:GetObject, true
            S3:getobject,   s3:GetObject, true
            s3:*,           s3:GetObject, true
            s3:Get?bject,   s3:GetObject, true
            s3:*Object,     s3:GetObject, true
            s3:Get,         s3:GetObject, false
            *:GetObject,    s3:GetObject, false
            s*:GetObject,   s3:GetObject, false
            s3,             s3:GetObject, false
            s3*,            s3:GetObject, false
            iam:List:*,     iam:ListRoles, false
            s3:*,           s3express:CreateSession, false
            """)
    void actions(String pattern, String action, boolean matches) {
        assertThat(new ActionPattern(written(pattern)).matches(ActionName.parse(action).orElseThrow()))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            *,                                     arn:aws:s3:::bkt/k,                              YES
            arn:aws:s3:::bkt/*,                    arn:aws:s3:::bkt/a/b:c,                          YES
            arn:aws:s3:::BKT/*,                    arn:aws:s3:::bkt/a,                              NO
            arn:aws:s3:::bkt,                      arn:aws:s3:::bkt/a,                              NO
            arn:aws:sqs:*:111122223333:q,          arn:aws:sqs:eu-west-1:111122223333:q,            YES
            arn:aws:sqs:*:q,                       arn:aws:sqs:eu-west-1:111122223333:q,            NO
            arn:aws:sqs:*,                         arn:aws:sqs:eu-west-1:111122223333:q,            YES
            arn:aws-cn:s3:::bkt,                   arn:aws:s3:::bkt,                                NO
            arn:*:s3:::b?t,                        arn:aws:s3:::bkt,                                YES
            arn:aws:s3:::bkt/${aws:username}/*,    arn:aws:s3:::bkt/alice/x,                        YES
            arn:aws:s3:::bkt/${AWS:UserName}/*,    arn:aws:s3:::bkt/bob/x,                          NO
            arn:aws:s3:::bkt/${aws:star},          arn:aws:s3:::bkt/anything,                       NO
            arn:aws:s3:::bkt/${aws:star},          arn:aws:s3:::bkt/*,                              YES
            arn:aws:s3:::bkt/${*},                 arn:aws:s3:::bkt/anything,                       NO
            arn:aws:s3:::bkt/${*},                 arn:aws:s3:::bkt/*,                              YES
            arn:aws:s3:::bkt/${no:value},          arn:aws:s3:::bkt/${no:value},                    NO
            'arn:aws:s3:::bkt/${no:value, ''d''}', arn:aws:s3:::bkt/d,                              YES
            'arn:aws:s3:::bkt/${aws:empty,''d''}', arn:aws:s3:::bkt/,                               YES
            arn:aws:s3:::bkt/${un:known}/*,        arn:aws:s3:::bkt/a/b,                            UNKNOWN
            arn:aws:s3:::bkt/${un:known}/*,        arn:aws:s3:::other/a/b,                          NO
            arn:aws:iam::111122223333:*ole/app,    arn:aws:iam::111122223333:role/app,              YES
            """)
    void resources(String pattern, String arn, Answer answer) {
        assertThat(resource(pattern).answer(matching(new RequestedResource.Exact(arn)))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            *,                      YES
            **,                     YES
            arn:aws:s3:::bkt,       NO
            arn:aws:s3:::*,         NO
            """)
    void anActionWithoutResourcesIsReachedByTheStarAlone(String pattern, Answer answer) {
        assertThat(resource(pattern).answer(matching(RequestedResource.EVERYTHING))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            *,                              YES
            arn:aws:s3:::bkt/*,             YES
            arn:aws:s3:::bkt/logs/2024/*,   UNKNOWN
            arn:aws:s3:::bkt/old/*,         NO
            arn:aws:s3:::other/*,           NO
            """)
    void aResourceKnownInPart(String pattern, Answer answer) {
        assertThat(resource(pattern).answer(matching(new RequestedResource.WithHoles("arn:aws:s3:::bkt/logs/*"))))
                .isEqualTo(answer);
    }

    @Test
    void anUnrecordedResourceIsReachedByTheStarAndPerhapsByOthers() {
        Matching matching = matching(new RequestedResource.Unrecorded("not recorded"));

        assertThat(resource("*").answer(matching)).isEqualTo(Answer.YES);
        assertThat(resource("arn:aws:s3:::bkt").answer(matching)).isEqualTo(Answer.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AWS | * | arn:aws:iam::111122223333:user/alice | direct
            AWS | 111122223333 | arn:aws:iam::111122223333:user/alice | account
            AWS | arn:aws:iam::111122223333:root | arn:aws:sts::111122223333:assumed-role/app/s1 | account
            AWS | arn:aws-cn:iam::111122223333:root | arn:aws:sts::111122223333:assumed-role/app/s1 | none
            AWS | 444455556666 | arn:aws:iam::111122223333:user/alice | none
            AWS | arn:aws:iam::111122223333:user/alice | arn:aws:iam::111122223333:user/alice | direct
            AWS | arn:aws:iam::111122223333:user/team/alice | arn:aws:iam::111122223333:user/alice | none
            AWS | arn:aws:iam::111122223333:role/team/app | arn:aws:sts::111122223333:assumed-role/app/s1 | behind
            AWS | arn:aws:iam::444455556666:role/app | arn:aws:sts::111122223333:assumed-role/app/s1 | none
            AWS | arn:aws:sts::111122223333:assumed-role/app/s1 | arn:aws:sts::111122223333:assumed-role/app/s1 | direct
            AWS | arn:aws:sts::111122223333:assumed-role/app/s2 | arn:aws:sts::111122223333:assumed-role/app/s1 | none
            AWS | arn:aws:sts::111122223333:assumed-role/app/s2 | arn:aws:iam::111122223333:role/app | direct?
            AWS | arn:aws:sts::111122223333:federated-user/fed | arn:aws:sts::111122223333:federated-user/fed | direct
            AWS | AIDAEXAMPLEEXAMPLE123 | arn:aws:iam::111122223333:user/alice | direct?
            AWS | AROAEXAMPLEEXAMPLE123 | arn:aws:iam::111122223333:user/alice | none
            AWS | arn:aws:iam::111122223333:user/* | arn:aws:iam::111122223333:user/alice | none
            Service | lambda.amazonaws.com | lambda.amazonaws.com | direct
            Service | lambda.amazonaws.com | arn:aws:iam::111122223333:user/alice | none
            Federated | arn:aws:iam::111122223333:saml-provider/idp | arn:aws:iam::111122223333:saml-provider/idp | direct
            CanonicalUser | 79a59df900b949e55d96a1e698fbacedfd6e09d98 | arn:aws:iam::111122223333:user/alice | account?
            """)
    void principals(String type, String pattern, String caller, String way) {
        PrincipalMatch match = PrincipalPattern.of(type, written(pattern))
                .match(Caller.parse(caller).orElseThrow(), matching(RequestedResource.EVERYTHING));

        assertThat(words(match)).isEqualTo(way);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            111122223333 | * | direct
            111122223333 | 111122223333 | account
            111122223333 | 444455556666 | none
            '' | 111122223333 | account?
            111122223333 | arn:aws:iam::111122223333:user/alice | direct?
            111122223333 | arn:aws:iam::444455556666:user/alice | none
            '' | arn:aws:iam::444455556666:user/alice | direct?
            111122223333 | AIDAEXAMPLEEXAMPLE123 | direct?
            """)
    void principalsWhenTheCallerIsNotRecorded(String account, String pattern, String way) {
        Caller caller = new Caller.Unrecorded(Optional.of(account).filter(id -> !id.isEmpty()), "not recorded");

        PrincipalMatch match =
                PrincipalPattern.of("AWS", written(pattern)).match(caller, matching(RequestedResource.EVERYTHING));

        assertThat(words(match)).isEqualTo(way);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arn:aws:iam::111122223333:root | arn:aws:iam::111122223333:root | account
            arn:aws-cn:iam::111122223333:root | arn:aws:iam::111122223333:root | none
            arn:aws-cn:iam::111122223333:root | arn:aws:iam::111122223333:user/alice | none
            arn:aws:iam::111122223333:root | arn:aws:sts::111122223333:federated-user/fed | account
            arn:aws-cn:iam::111122223333:root | arn:aws:sts::111122223333:federated-user/fed | none
            arn:aws:iam::111122223333:root | lambda.amazonaws.com | none
            """)
    void anAccountIsOneOfItsPartition(String pattern, String caller, String way) {
        PrincipalMatch match = PrincipalPattern.of("AWS", written(pattern))
                .match(Caller.parse(caller).orElseThrow(), matching(RequestedResource.EVERYTHING));

        assertThat(words(match)).isEqualTo(way);
    }

    @ParameterizedTest
    @CsvSource({"AIDAEXAMPLEEXAMPLE123, direct", "AIDAEXAMPLEEXAMPLE456, none", "AROAEXAMPLEEXAMPLE123, none"})
    void aUniqueIdIsOneEntityAlone(String id, String way) {
        Caller alice = new Caller.User(Arn.parse(ALICE).orElseThrow(), Optional.of("AIDAEXAMPLEEXAMPLE123"));

        PrincipalMatch match =
                PrincipalPattern.of("AWS", written(id)).match(alice, matching(RequestedResource.EVERYTHING));

        assertThat(words(match)).isEqualTo(way);
    }

    @Test
    void notPrincipalExemptsASessionOnlyWhenTheWholeChainIsListed() {
        String role = "arn:aws:iam::111122223333:role/app";
        String session = "arn:aws:sts::111122223333:assumed-role/app/s1";
        Matching matching = matching(session, RequestedResource.EVERYTHING, false);

        assertThat(notPrincipal(role).match(matching, true).any()).isEqualTo(Answer.YES);
        assertThat(notPrincipal(role, session).match(matching, true).any()).isEqualTo(Answer.YES);
        assertThat(notPrincipal(role, session, "111122223333").match(matching, true).any()).isEqualTo(Answer.NO);
        assertThat(matching.met()).contains(OpenQuestion.NOT_PRINCIPAL_WHOLE_CHAIN);
    }

    @Test
    void notPrincipalNeverExemptsACallerWithAPermissionsBoundary() {
        PrincipalElement element = notPrincipal(ALICE, "111122223333");

        assertThat(element.match(matching(ALICE, RequestedResource.EVERYTHING, false), true).any())
                .isEqualTo(Answer.NO);
        assertThat(element.match(matching(ALICE, RequestedResource.EVERYTHING, true), true).any())
                .isEqualTo(Answer.YES);
    }

    @Test
    void aPermissionsBoundaryDoesNotMakeNotPrincipalGrantToWhomItLists() {
        PrincipalElement element = notPrincipal(ALICE, "111122223333");

        assertThat(element.match(matching(ALICE, RequestedResource.EVERYTHING, true), false).any())
                .isEqualTo(Answer.NO);
    }

    @Test
    void notPrincipalThatListsEveryoneExemptsEveryone() {
        PrincipalElement element = notPrincipal("*");

        assertThat(element.match(matching(ALICE, RequestedResource.EVERYTHING, false), true).any())
                .isEqualTo(Answer.NO);
    }

    private static PrincipalElement notPrincipal(String... arns) {
        List<PrincipalPattern> patterns =
                List.of(arns).stream().map(arn -> PrincipalPattern.of("AWS", written(arn))).toList();
        return new PrincipalElement(true, patterns, Span.NOWHERE);
    }

    private static String words(PrincipalMatch match) {
        String mark = match.any() == Answer.UNKNOWN ? "?" : "";
        if (match.direct() != Answer.NO) {
            return "direct" + mark;
        }
        if (match.behind() != Answer.NO) {
            return "behind" + mark;
        }
        return match.account() != Answer.NO ? "account" + mark : "none";
    }

    private static ResourcePattern resource(String pattern) {
        return new ResourcePattern(written(pattern), PolicyVersion.V2012);
    }

    private static Matching matching(RequestedResource resource) {
        return matching(ALICE, resource, false);
    }

    private static Matching matching(String caller, RequestedResource resource, boolean bounded) {
        Request request = new Request(
                Caller.parse(caller).orElseThrow(),
                new ActionName("s3", "GetObject"),
                List.of(resource),
                Optional.of("111122223333"),
                RequestContext.of(Map.of(
                        "aws:username", ContextValue.of("alice"),
                        "aws:star", ContextValue.of("*"),
                        "aws:empty", ContextValue.of(""),
                        "un:known", new ContextValue.Unrecorded("not recorded"))));
        return new Matching(request, resource, Interpretation.USUAL, bounded);
    }

    private static Written written(String text) {
        return new Written(text, Span.NOWHERE);
    }
}
