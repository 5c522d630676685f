package org.trailcase.ui.kit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.trailcase.ui.kit.Appearance;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class KeyBindingsTest {
    private final List<String> done = new ArrayList<>();
    private TextField field;
    private Button elsewhere;
    private Button far;
    private Sheets sheets;
    private final List<Command> commands = List.of(
            command("next", "D"), command("previous", "Shift+D"), command("save", "Ctrl+S"), command("help", "?"),
            Command.of("comment", Command.Group.EXPLAIN, "Comment", "Writes a comment", Feather.EDIT, "C",
                    () -> field.requestFocus()),
            command("never", "X").unless(() -> Optional.of("No event is selected.")));

    private Command command(String id, String keys) {
        return Command.of(id, Command.Group.MOVE, "Do " + id, "Does it", Feather.ZAP, keys, () -> done.add(id));
    }

    @Start
    void start(Stage stage) {
        field = new TextField();
        elsewhere = new Button("elsewhere");
        far = new Button("far");
        sheets = new Sheets(new VBox(elsewhere, far, field));
        Scene scene = new Scene(sheets, 600, 400);
        new Appearance().dress(scene);
        KeyBindings.install(scene, () -> sheets.isOpen() ? List.of() : commands, node -> node != far);
        stage.setScene(scene);
        stage.show();
        elsewhere.requestFocus();
    }

    @Test
    void aLetterAloneWorksWhereNothingIsTyped(FxRobot robot) {
        robot.type(KeyCode.D);
        robot.press(KeyCode.SHIFT).type(KeyCode.D).release(KeyCode.SHIFT);

        assertThat(done).containsExactly("next", "previous");
    }

    @Test
    void aLetterInAFieldIsText(FxRobot robot) {
        robot.interact(field::requestFocus);
        robot.type(KeyCode.D);

        assertThat(done).isEmpty();
        assertThat(field.getText()).isEqualTo("d");
    }

    @Test
    void keysWithControlWorkInAFieldToo(FxRobot robot) {
        robot.interact(field::requestFocus);
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);

        assertThat(done).containsExactly("save");
    }

    @Test
    void theLetterThatOpensAFieldDoesNotArriveInIt(FxRobot robot) {
        robot.type(KeyCode.C);

        assertThat(field.isFocused()).isTrue();
        assertThat(field.getText()).isEmpty();
    }

    @Test
    void aCommandWithAnObstacleDoesNothing(FxRobot robot) {
        robot.type(KeyCode.X);

        assertThat(done).isEmpty();
    }

    @Test
    void thePaletteFindsByAFewLettersAndGivesTheFocusBack(FxRobot robot) {
        CommandPalette palette = new CommandPalette(sheets, "Find", List.of(CommandPalette.of(commands)));
        robot.interact(palette::open);

        robot.write("prev").type(KeyCode.ENTER);

        assertThat(done).containsExactly("previous");
        assertThat(sheets.isOpen()).isFalse();
        assertThat(elsewhere.isFocused()).isTrue();
    }

    @Test
    void escapeClosesTheSheetOfShortcuts(FxRobot robot) {
        robot.interact(() -> new ShortcutSheet(sheets, commands).open());
        assertThat(sheets.isOpen()).isTrue();

        robot.type(KeyCode.ESCAPE);

        assertThat(sheets.isOpen()).isFalse();
    }

    @Test
    void aLetterDoesNothingFarFromWhatIsSelectedButASignDoes(FxRobot robot) {
        robot.interact(far::requestFocus);

        robot.type(KeyCode.D);
        robot.write("?");

        assertThat(done).containsExactly("help");
    }

    @Test
    void anOpenSheetLetsNoKeyThrough(FxRobot robot) {
        Button inSheet = new Button("in the sheet");
        robot.interact(() -> sheets.show(new VBox(inSheet), inSheet));

        robot.type(KeyCode.D);
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        assertThat(done).isEmpty();

        robot.type(KeyCode.ESCAPE).type(KeyCode.D);
        assertThat(done).containsExactly("next");
    }
}
