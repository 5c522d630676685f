package org.trailcase.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trailcase.trail.Records.event;
import static org.trailcase.trail.Records.eventWith;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            AccessDenied,                                  DENIED
            AccessDeniedException,                         DENIED
            com.amazonaws.kms#AccessDeniedException,       DENIED
            Client.UnauthorizedOperation,                  DENIED
            UnauthorizedOperation,                         DENIED
            UnauthorizedException,                         DENIED
            AccessDeniedForDependencyException,            DENIED
            NotAuthorized,                                 DENIED
            NotAuthorizedException,                        DENIED
            AuthFailure,                                   DENIED
            Client.AuthFailure,                            DENIED
            AuthorizationError,                            DENIED
            AuthorizationErrorException,                   DENIED
            Forbidden,                                     DENIED
            ForbiddenException,                            DENIED
            VpceAccessDenied,                              DENIED
            Client.InvalidPermission.NotFound,             FAILED
            Client.InvalidPermission.Duplicate,            FAILED
            Client.OperationNotPermitted,                  FAILED
            Client.DryRunOperation,                        FAILED
            Client.VcpuLimitExceeded,                      FAILED
            ThrottlingException,                           FAILED
            NoSuchBucket,                                  FAILED
            ExpiredToken,                                  FAILED
            InvalidAccessException,                        FAILED
            OptInRequired,                                 FAILED
            Blocked,                                       FAILED
            """)
    void deniedIsNotFailed(String errorCode, Outcome outcome) {
        assertThat(Outcome.ofCode(errorCode)).isEqualTo(outcome);
        assertThat(eventWith("'errorCode':'" + errorCode + "'").outcome()).isEqualTo(outcome);
    }

    @Test
    void aCallWithoutErrorSucceeded() {
        assertThat(eventWith("").outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(eventWith("'errorCode':'','errorMessage':null").outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void aSignInFailsWithAMessageAndNoCode() {
        assertThat(signIn("'errorMessage':'Failed authentication','responseElements':{'ConsoleLogin':'Failure'}"))
                .isEqualTo(Outcome.FAILED);
        assertThat(signIn("'responseElements':{'ConsoleLogin':'Failure'}")).isEqualTo(Outcome.FAILED);
        assertThat(signIn("'serviceEventDetails':{'ConsoleLogin':'Failure'}")).isEqualTo(Outcome.FAILED);
        assertThat(signIn("'responseElements':{'ConsoleLogin':'Success'}")).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void aReducedRecordThatLostItsCodeIsDeniedWhereTheMessageSaysSo() {
        String message = "User: arn:aws:iam::1:user/a is not authorized to perform: s3:GetObject";

        assertThat(eventWith("'errorMessage':'" + message + "'").outcome()).isEqualTo(Outcome.DENIED);
    }

    @Test
    void aWrongPasswordOfAnApplicationIsNoDenialOfIam() {
        Event event = event("""
                {'eventTime':'2026-03-14T09:00:00Z','eventSource':'cognito-idp.amazonaws.com','eventName':'InitiateAuth',
                 'errorCode':'NotAuthorizedException','errorMessage':'Incorrect username or password.'}""");

        assertThat(event.outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void everyOutcomeIsFoundByItsWord() {
        for (Outcome outcome : Outcome.values()) {
            assertThat(Outcome.ofWord(outcome.word())).contains(outcome);
        }
        assertThat(Outcome.ofWord("forbidden")).isEmpty();
    }

    private static Outcome signIn(String members) {
        return event("{'eventTime':'2026-03-14T09:00:00Z','eventSource':'signin.amazonaws.com',"
                        + "'eventName':'ConsoleLogin','eventType':'AwsConsoleSignIn'," + members + "}")
                .outcome();
    }
}
