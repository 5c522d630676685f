package org.trailcase.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.trailcase.casefile.CaseFile;
import org.trailcase.intake.Intake;
import org.trailcase.ui.SampleCase;
import org.trailcase.ui.kit.Appearance;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.ui.state.Navigation;
import org.trailcase.ui.state.OpenCase;
import org.trailcase.work.Progress;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class EvidenceViewTest {
    @TempDir
    static Path folder;

    private CaseFile file;

    @Start
    void start(Stage stage) throws IOException {
        file = SampleCase.in(folder);
        Path findings = Files.writeString(folder.resolve("guardduty.json"), """
                {"Findings":[{"SchemaVersion":"2.0","AccountId":"111122223333","Region":"us-east-1","Partition":"aws","Id":"f1",
                "Arn":"arn:aws:guardduty:us-east-1:111122223333:detector/d/finding/f1",
                "Type":"UnauthorizedAccess:IAMUser/MaliciousIPCaller","Severity":8.0,"Title":"Calls from a listed address.",
                "Description":"The user dba called from an address on a list.","CreatedAt":"2026-03-14T10:00:00Z",
                "UpdatedAt":"2026-03-14T10:00:00Z","Resource":{"ResourceType":"AccessKey","AccessKeyDetails":{
                "AccessKeyId":"AKIASAMPLEdba","PrincipalId":"AIDASAMPLEdba","UserName":"dba","UserType":"IAMUser"}},
                "Service":{"ServiceName":"guardduty","DetectorId":"d","Count":3,"EventFirstSeen":"2026-03-14T09:00:00Z",
                "EventLastSeen":"2026-03-14T09:10:00Z","Action":{"ActionType":"AWS_API_CALL"}}}]}""");
        Intake.receive(file, List.of(findings), Progress.SILENT);
        file.refresh();
        OpenCase open = new OpenCase(file, Jobs.inPlace(), problem -> {
            throw problem;
        });
        Scene scene = new Scene(new EvidenceView(new EvidenceModel(open, new Navigation())), 1000, 500);
        new Appearance().dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void end() {
        file.close();
    }

    @Test
    void theFirstFindingIsChosenWithItsWordsAndTheWayToItsEvents(FxRobot robot) {
        robot.interact(() -> robot.lookup(".tab-button").queryAllAs(ToggleButton.class).stream()
                .filter(tab -> tab.getText().startsWith("Findings"))
                .forEach(ToggleButton::fire));

        assertThat(robot.lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).collect(Collectors.toList()))
                .contains("The user dba called from an address on a list.")
                .noneMatch(text -> String.valueOf(text).startsWith("CloudTrail's digests"));
        assertThat(robot.lookup(".button").queryAllAs(Button.class))
                .anyMatch(button -> button.getText().equals("Show events") && !button.isDisabled());
    }
}
