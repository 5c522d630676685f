package org.trailcase.ui.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.trailcase.ui.kit.Appearance;
import org.trailcase.ui.kit.Jobs;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class VirtualTableTest {
    private static final long MANY = 10_000_000;

    private final List<Long> fetched = new ArrayList<>();
    private VirtualTable<Long> table;

    @Start
    void start(Stage stage) {
        table = new VirtualTable<>(
                List.of(
                        Column.of("number", "Number", 8, Column.Style.NUMBER, "%,d"::formatted),
                        Column.of("word", "Word", 12, Column.Style.TEXT, row -> "row " + row)),
                Jobs.inPlace(),
                problem -> {
                    throw problem;
                });
        Scene scene = new Scene(table, 500, 400);
        new Appearance().dress(scene);
        stage.setScene(scene);
        stage.show();
        table.show(numbers(MANY));
        table.requestFocus();
    }

    private RowSource<Long> numbers(long size) {
        return new RowSource<>() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public List<Long> rows(long from, int count) {
                fetched.add((long) count);
                return LongStream.range(from, Math.min(size, from + count)).boxed().toList();
            }
        };
    }

    @Test
    void onlyTheRowsInSightAreNodesAtTheEndOfTenMillion(FxRobot robot) {
        robot.press(KeyCode.END).release(KeyCode.END);

        assertThat(table.selection().current().get()).isEqualTo(MANY - 1);
        assertThat(texts(robot)).contains("row 9999999").doesNotContain("row 0");
        assertThat(robot.lookup(".virtual-row").queryAll()).hasSizeLessThan(40);
    }

    @Test
    void eachFetchIsAWindowAndNeverTheWhole(FxRobot robot) {
        robot.interact(() -> table.scrollTo(5_000_000));

        assertThat(fetched).isNotEmpty().allMatch(count -> count < 400);
        assertThat(texts(robot)).contains("row 5000000");
    }

    @Test
    void jAndKMoveTheCurrentRow(FxRobot robot) {
        robot.type(KeyCode.J).type(KeyCode.J).type(KeyCode.J).type(KeyCode.K);

        assertThat(table.selection().current().get()).isEqualTo(1);
    }

    @Test
    void shiftAndDownSelectARange(FxRobot robot) {
        robot.type(KeyCode.J);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).type(KeyCode.DOWN).release(KeyCode.SHIFT);

        assertThat(table.selection().positions().ranges()).containsExactly(new Positions.Range(0, 3));
    }

    @Test
    void aClickWithControlTakesOneRowMore(FxRobot robot) {
        robot.clickOn("row 2");
        robot.interact(() -> pressWithControl(robot.lookup("row 5").query()));

        assertThat(table.selection().positions().ranges())
                .containsExactly(new Positions.Range(2, 3), new Positions.Range(5, 6));
    }

    @Test
    void aScreenReaderHearsTheCurrentRow(FxRobot robot) {
        robot.type(KeyCode.J);

        robot.interact(() -> assertThat(table.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .isEqualTo("Row 1 of 10,000,000: Number 0, Word row 0"));
    }

    @Test
    void fewerRowsAfterwardsLeaveNoOldOnesInSight(FxRobot robot) {
        robot.interact(() -> {
            table.scrollTo(MANY);
            table.show(numbers(3));
        });

        assertThat(texts(robot)).contains("row 0", "row 2").doesNotContain("row 3");
    }

    // The robot of the headless platform does not tell the mouse which keys are held.
    private static void pressWithControl(Node node) {
        Point2D at = node.localToScene(5, 5);
        MouseEvent press = new MouseEvent(
                MouseEvent.MOUSE_PRESSED, at.getX(), at.getY(), 0, 0, MouseButton.PRIMARY, 1, false, true, false, false,
                true, false, false, false, false, true, null);
        node.getParent().getParent().fireEvent(press);
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup(".column-cell").queryAllAs(Label.class).stream()
                .filter(label -> label.getParent().isVisible())
                .map(Label::getText)
                .toList();
    }
}
