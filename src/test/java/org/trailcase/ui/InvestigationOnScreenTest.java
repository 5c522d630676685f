package org.trailcase.ui;

import java.io.IOException;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.testfx.framework.junit5.Start;

/// The same investigation in a real window.
@Tag("window")
class InvestigationOnScreenTest extends Investigation {
    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }
}
