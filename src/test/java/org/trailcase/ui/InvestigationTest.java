package org.trailcase.ui;

import java.io.IOException;
import javafx.stage.Stage;
import org.testfx.framework.junit5.Start;

/// The investigation on the platform that needs no screen: part of each build.
class InvestigationTest extends Investigation {
    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }
}
