package org.trailcase.bench.measure;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.LongStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.EventRows;
import org.trailcase.ui.kit.Appearance;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.ui.kit.table.Column;
import org.trailcase.ui.kit.table.RowSource;
import org.trailcase.ui.kit.table.VirtualTable;

/// Turns the wheel over the table of a case's events, in a process of its own: processor time of the window's thread for one
/// step of three rows, from the turn to the rows in their place, drawn.
final class Wheel {
    private static final int STEPS = 150;
    private static final int WARM_UP = 60;
    private static final int ROWS = 3;
    private static final long MILLISECONDS_A_STEP = 40;

    private Wheel() {}

    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        try (CaseFile caseFile = CaseFile.read(Path.of(arguments[0]));
                Jobs jobs = Jobs.ofWindow()) {
            EventRows all = caseFile.all();
            VirtualTable<EventRow> table = new VirtualTable<>(columns(), jobs, problem -> {
                throw problem;
            });
            onWindow(() -> {
                Stage stage = new Stage();
                stage.setScene(new Scene(table, 1440, 900));
                new Appearance().dress(table.getScene());
                stage.show();
                table.show(rows(all));
            });
            for (int percent : List.of(0, 50, 100)) {
                turn(table, percent, all.size());
            }
        } finally {
            Platform.exit();
        }
    }

    private static void turn(VirtualTable<EventRow> table, int percent, int size) throws InterruptedException {
        // At the end the wheel is turned back: there is nothing behind it.
        int direction = percent == 100 ? -ROWS : ROWS;
        double place = (double) size * percent / 100;
        double[] milliseconds = new double[STEPS];
        for (int step = -WARM_UP; step < STEPS; step++) {
            double to = Math.clamp(place + (double) (step + WARM_UP) * direction, 0, size);
            long before = spent();
            onWindow(() -> table.scrollTo(to));
            Thread.sleep(MILLISECONDS_A_STEP);
            if (step >= 0) {
                milliseconds[step] = (spent() - before) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        System.out.println("wheel " + percent + "\t" + milliseconds[STEPS / 2]);
        System.out.println("wheel " + percent + " 95\t" + milliseconds[(int) (STEPS * 0.95)]);
    }

    private static long spent() throws InterruptedException {
        long[] nanoseconds = new long[1];
        onWindow(() -> nanoseconds[0] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        return nanoseconds[0];
    }

    private static void onWindow(Runnable work) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            work.run();
            done.countDown();
        });
        done.await();
    }

    private static RowSource<EventRow> rows(EventRows all) {
        return new RowSource<>() {
            @Override
            public long size() {
                return all.size();
            }

            @Override
            public List<EventRow> rows(long from, int count) {
                return LongStream.range(from, Math.min(all.size(), from + count))
                        .mapToObj(row -> all.row((int) row))
                        .toList();
            }
        };
    }

    private static List<Column<EventRow>> columns() {
        return List.of(
                column("time", 13, row -> row.time().toString()),
                column("outcome", 8, row -> row.outcome().title()),
                column("action", 14, EventRow::action),
                column("principal", 12, row -> row.who().label()),
                column("resource", 16, EventRow::resource),
                column("address", 10, EventRow::address),
                column("region", 9, EventRow::region),
                column("account", 9, EventRow::account),
                column("error", 12, EventRow::errorCode),
                column("agent", 16, EventRow::agent));
    }

    private static Column<EventRow> column(String title, double ems, Function<EventRow, String> text) {
        return Column.of(title, title, ems, Column.Style.TEXT, text);
    }
}
