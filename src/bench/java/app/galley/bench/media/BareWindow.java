package app.galley.bench.media;

import app.galley.bench.measure.Times;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.stage.Stage;

/// A bare window in which a line moves on by a pixel with every frame: what any program takes that moves anything at all. Says what
/// percentage of a processor it takes.
public final class BareWindow {
    static final Duration WARMING = Duration.ofSeconds(6);
    static final Duration WATCHED = Duration.ofSeconds(20);

    private BareWindow() { }

    /// @param arguments none
    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch shown = new CountDownLatch(1);
        Platform.startup(() -> {
            Line line = new Line(0, Desktop.HEIGHT - 148, 0, Desktop.HEIGHT - 52);
            Stage stage = new Stage();
            stage.setScene(new Scene(new Pane(line), Desktop.WIDTH, Desktop.HEIGHT));
            stage.show();
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    line.setTranslateX((line.getTranslateX() + 1) % Desktop.WIDTH);
                }
            }.start();
            shown.countDown();
        });
        shown.await();
        Thread.sleep(WARMING);
        Effort effort = new Effort();
        Thread.sleep(WATCHED);
        Times.say("cpu.bare", effort.percent());
        System.exit(0);
    }
}
