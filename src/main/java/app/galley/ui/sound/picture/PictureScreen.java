package app.galley.ui.sound.picture;

import app.galley.media.picture.PictureFrame;
import app.galley.media.picture.PictureSize;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import java.nio.ByteBuffer;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The picture itself on black, the words over it. Draws while it can be seen and something moves; what decodes rests while it is not
/// in a window. Used by the FX thread.
final class PictureScreen extends Region {
    private static final double FRAME = 2;
    private final PictureViewModel model;
    private final Wording words;
    private final ImageView view = new ImageView();
    private final PictureCaption caption;
    private final Label problem = new Label();
    /// A picture that moves by itself; null when frames are drawn.
    private @Nullable Node film;
    private @Nullable PixelBuffer<ByteBuffer> pixels;
    private @Nullable PictureSize size;
    private @Nullable PictureFrame drawn;
    private boolean awake;
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            draw();
        }
    };

    PictureScreen(PictureViewModel model, Wording words) {
        this.model = model;
        this.words = words;
        this.caption = new PictureCaption(model.choices().look(), this::requestLayout);
        getStyleClass().add("picture-screen");
        setId("picture");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words.say("sound.picture.name"));
        setAccessibleHelp(words.say("sound.picture.help"));
        // A picture reads the same from both sides; only the words on it have a direction.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setMinSize(0, 0);
        view.setSmooth(true);
        problem.getStyleClass().add("picture-problem");
        problem.setId("picture-problem");
        problem.setWrapText(true);
        getChildren().setAll(view, problem, caption.guide(), caption.label());
        bind();
    }

    private void bind() {
        model.captionProperty().subscribe(this::say);
        model.problemProperty().subscribe(this::complain);
        model.infoProperty().subscribe(this::requestLayout);
        model.presentProperty().subscribe(present -> {
            if (!present) {
                forget();
            }
        });
        model.transport().playingProperty().subscribe(now -> wake());
        model.desk().playheadProperty().subscribe(now -> wake());
        model.desk().sessionProperty().subscribe(now -> wake());
        model.choices().captionsProperty().subscribe(now -> wake());
        model.desk().cues().cuesProperty().subscribe(now -> wake());
        model.presentProperty().subscribe(now -> wake());
        sceneProperty().flatMap(scene -> scene.windowProperty()).flatMap(Window::showingProperty).orElse(false).subscribe(showing -> {
            if (showing) {
                wake();
            } else {
                pulse.stop();
                awake = false;
                model.rest();
            }
        });
    }

    private void say(List<String> lines) {
        caption.say(lines, !model.desk().cues().isPresent());
        requestLayout();
    }

    private void complain(@Nullable Problem why) {
        problem.setVisible(why != null);
        problem.setText(why == null ? "" : words.say(why));
        if (why != null) {
            forget();
        }
        requestLayout();
    }

    /// Shows a picture that moves by itself instead of frames; null for frames again.
    void film(@Nullable Node shown) {
        forget();
        film = shown;
        view.setVisible(shown == null);
        if (shown == null) {
            getChildren().setAll(view, problem, caption.guide(), caption.label());
        } else {
            shown.setMouseTransparent(true);
            getChildren().setAll(shown, problem, caption.guide(), caption.label());
        }
        wake();
    }

    private void forget() {
        view.setImage(null);
        pixels = null;
        size = null;
        drawn = null;
    }

    /// Draws from the next pulse on, until nothing moves any more.
    private void wake() {
        boolean seen = getScene() != null && getScene().getWindow() != null && getScene().getWindow().isShowing();
        if (!awake && seen && model.presentProperty().get()) {
            awake = true;
            pulse.start();
        }
    }

    private void draw() {
        PictureFrame frame = model.frame().orElse(null);
        if (frame != null && frame != drawn) {
            show(frame);
        }
        if (model.rests() || !model.presentProperty().get()) {
            pulse.stop();
            awake = false;
        }
    }

    private void show(PictureFrame frame) {
        PixelBuffer<ByteBuffer> buffer = pixels;
        if (buffer == null || !frame.size().equals(size)) {
            buffer = new PixelBuffer<>(frame.size().width(), frame.size().height(),
                    ByteBuffer.allocateDirect((int) frame.size().bytes()), PixelFormat.getByteBgraPreInstance());
            pixels = buffer;
            size = frame.size();
            copy(frame, buffer);
            view.setImage(new WritableImage(buffer));
            requestLayout();
        } else {
            copy(frame, buffer);
            buffer.updateBuffer(all -> null);
        }
        drawn = frame;
    }

    private static void copy(PictureFrame frame, PixelBuffer<ByteBuffer> buffer) {
        buffer.getBuffer().clear().put(frame.pixels().duplicate().position(0));
        buffer.getBuffer().clear();
    }

    /// The frame that is drawn; null while none is.
    @Nullable PictureFrame drawn() {
        return drawn;
    }

    /// Height by width.
    double shape() {
        var info = model.infoProperty().get();
        return info == null ? 9 / 16.0 : (double) info.size().height() / info.size().width();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, getWidth() - 2 * FRAME);
        double height = Math.max(1, getHeight() - 2 * FRAME);
        double wide = Math.rint(Math.min(width, height / shape()));
        double high = Math.rint(Math.min(height, width * shape()));
        double left = Math.rint((getWidth() - wide) / 2);
        double top = Math.rint((getHeight() - high) / 2);
        view.setFitWidth(wide);
        view.setFitHeight(high);
        view.relocate(left, top);
        Node filmed = film;
        if (filmed != null) {
            filmed.resizeRelocate(FRAME, FRAME, width, height);
        }
        Window window = getScene() == null ? null : getScene().getWindow();
        double scale = window == null ? 1 : window.getOutputScaleX();
        model.fit(new PictureSize(Math.max(2, (int) Math.round(wide * scale)), Math.max(2, (int) Math.round(high * scale))));
        wake();
        caption.lay(left, top, wide, high);
        double most = Math.min(getWidth() * (1 - 2 * PictureCaption.SAFE), problem.prefWidth(-1));
        double needed = Math.min(getHeight(), problem.prefHeight(most));
        problem.resizeRelocate((getWidth() - most) / 2, (getHeight() - needed) / 2, most, needed);
    }
}
