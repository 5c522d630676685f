package org.trailcase.ui.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LaidOutTest {
    private static final String RECEIVED =
            "{\"Statement\":[{\"Action\":[\"s3:Get*\",\"a, {b}: \\\" c\"],\"Resource\":\"*\"}],\"Empty\":{},\"None\":[ ]}";

    @Test
    void onlyBlanksOutsideOfTextsChange() {
        assertThat(LaidOut.of(RECEIVED).text())
                .isEqualTo(
                        """
                        {
                          "Statement": [
                            {
                              "Action": [
                                "s3:Get*",
                                "a, {b}: \\" c"
                              ],
                              "Resource": "*"
                            }
                          ],
                          "Empty": {},
                          "None": []
                        }""");
    }

    @Test
    void aTextThatIsLaidOutAlreadyStaysTheSame() {
        String once = LaidOut.of(RECEIVED).text();

        assertThat(LaidOut.of(once).text()).isEqualTo(once);
    }

    @Test
    void aPlaceIsFoundAgain() {
        LaidOut laidOut = LaidOut.of(RECEIVED);
        int start = RECEIVED.indexOf("\"s3:Get*\"");

        MarkedText.Stretch place = laidOut.stretch(start, start + "\"s3:Get*\"".length());

        assertThat(laidOut.text().substring(place.start(), place.end())).isEqualTo("\"s3:Get*\"");
    }

    @Test
    void aPlaceOutsideOfTheTextIsItsEnd() {
        LaidOut laidOut = LaidOut.of("{}");

        assertThat(laidOut.stretch(9, 12)).isEqualTo(new MarkedText.Stretch(2, 3));
        assertThat(laidOut.stretch(2, 2)).isEqualTo(new MarkedText.Stretch(2, 2));
    }

    @Test
    void whatStandsOnOneLineNeedsIt() {
        assertThat(LaidOut.isNeeded(RECEIVED)).isTrue();
        assertThat(LaidOut.isNeeded("{\n\"Statement\": []\n}\n")).isFalse();
    }

    @Test
    void aTextThatIsNoJsonIsStillShown() {
        assertThat(LaidOut.of("}no policy{").text()).contains("no", "policy").startsWith("}");
    }
}
