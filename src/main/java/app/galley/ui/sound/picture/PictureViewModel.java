package app.galley.ui.sound.picture;

import app.galley.media.picture.PictureFollower;
import app.galley.media.picture.PictureFrame;
import app.galley.media.picture.PictureInfo;
import app.galley.media.picture.PictureSize;
import app.galley.media.picture.PictureSource;
import app.galley.problem.Problem;
import app.galley.transcript.Timeline;
import app.galley.transcript.edit.EditSession;
import app.galley.ui.desk.CueStrip;
import app.galley.ui.desk.Desk;
import app.galley.ui.sound.TransportViewModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// The picture of the open recording: which frame belongs to what is heard, and the words that go with it. A recording without a
/// picture has none. Used by the FX thread; needs no toolkit.
public final class PictureViewModel {
    private static final Duration JUST_INSIDE = Duration.ofMillis(1);
    private final TransportViewModel transport;
    private final Desk desk;
    private final Executor fx;
    private final PictureChoices choices = new PictureChoices();
    private final SpokenCaption spoken = new SpokenCaption();
    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper(this, "present");
    private final ReadOnlyObjectWrapper<@Nullable PictureInfo> info = new ReadOnlyObjectWrapper<>(this, "info");
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    private final ReadOnlyObjectWrapper<List<String>> caption = new ReadOnlyObjectWrapper<>(this, "caption", List.of());
    private final BooleanProperty fullScreen = new SimpleBooleanProperty(this, "fullScreen");
    private @Nullable Supplier<PictureSource> opening;
    private @Nullable PictureFollower follower;
    private @Nullable PictureFrame frame;
    private boolean filmed;
    private PictureSize box = new PictureSize(1, 1);

    /// No picture is open.
    ///
    /// @param fx runs on the FX thread what comes from elsewhere
    public PictureViewModel(TransportViewModel transport, Desk desk, Executor fx) {
        this.transport = transport;
        this.desk = desk;
        this.fx = fx;
    }

    /// The open recording has a picture, which is opened as soon as somebody wants to see it.
    ///
    /// @param opens opens it; may block, and is called on other threads, perhaps several times
    public void open(Supplier<PictureSource> opens) {
        clear();
        opening = opens;
        present.set(true);
    }

    /// The open recording has no picture, or none is open.
    public void clear() {
        PictureFollower last = follower;
        if (last != null) {
            last.close();
        }
        follower = null;
        opening = null;
        frame = null;
        spoken.forget();
        caption.set(List.of());
        info.set(null);
        problem.set(null);
        fullScreen.set(false);
        present.set(filmed);
    }

    /// Whether the player shows a picture of its own, for which no frames are decoded.
    public void filmed(boolean shown) {
        filmed = shown;
        rest();
        info.set(null);
        problem.set(null);
        present.set(shown || opening != null);
    }

    /// The frame for what is heard, to be asked once for each image on the screen; empty as long as there is none. Its pixels are good
    /// until the next call.
    public Optional<PictureFrame> frame() {
        Supplier<PictureSource> opens = opening;
        if (filmed) {
            speak();
        }
        if (filmed || opens == null || problem.get() != null) {
            return Optional.empty();
        }
        PictureFollower following = follower;
        if (following == null) {
            following = follow(opens);
            follower = following;
        }
        Optional<PictureFrame> now = following.at(desk.playheadProperty().get());
        frame = now.orElse(null);
        speak();
        return now;
    }

    private void speak() {
        List<String> lines = choices.captionsProperty().get() ? spoken() : List.of();
        if (!lines.equals(caption.get())) {
            caption.set(lines);
        }
    }

    private PictureFollower follow(Supplier<PictureSource> opens) {
        PictureFollower made = PictureFollower.start(opens, new PictureFollower.Listener() {
            @Override
            public void opened(PictureInfo said) {
                fx.execute(() -> {
                    if (opening == opens && !filmed) {
                        info.set(said);
                    }
                });
            }

            @Override
            public void failed(Problem why) {
                fx.execute(() -> {
                    if (opening == opens && !filmed) {
                        problem.set(why);
                        caption.set(List.of());
                        fullScreen.set(false);
                    }
                });
            }
        });
        made.fit(box);
        return made;
    }

    private List<String> spoken() {
        EditSession session = desk.sessionProperty().get();
        if (session == null) {
            return List.of();
        }
        if (desk.cues().isPresent()) {
            return desk.cues().at(desk.playheadProperty().get().toMillis()).map(CueStrip.Shown::lines).orElse(List.of());
        }
        Timeline.WordPlace word = desk.currentWordProperty().get();
        return spoken.at(session.transcript(), word == null ? -1 : word.turn(), desk.playheadProperty().get().toMillis());
    }

    /// Whether nothing will change before what is heard does: there is no need to ask for a frame.
    public boolean rests() {
        PictureFollower following = follower;
        return !transport.playingProperty().get() && (filmed || problem.get() != null || following != null && following.rests());
    }

    /// Nobody looks at the picture; what decodes it ends until somebody does again.
    public void rest() {
        PictureFollower last = follower;
        if (last != null) {
            last.close();
        }
        follower = null;
        frame = null;
    }

    /// Frames need not be larger than this.
    public void fit(PictureSize size) {
        box = size;
        PictureFollower following = follower;
        if (following != null) {
            following.fit(size);
        }
    }

    /// Stands, at the frame before the one that is heard.
    public void stepBack() {
        PictureInfo known = info.get();
        if (known != null) {
            step(known, start(known).minus(known.rate().frame()));
        }
    }

    /// Stands, at the frame behind the one that is heard.
    public void stepForward() {
        PictureInfo known = info.get();
        if (known != null) {
            Duration here = desk.playheadProperty().get();
            Duration next = shown(here).map(PictureFrame::end).orElse(here.plus(known.rate().frame()));
            step(known, next);
        }
    }

    private Duration start(PictureInfo known) {
        Duration here = desk.playheadProperty().get();
        return shown(here).map(PictureFrame::start).orElse(here);
    }

    /// Samples and frames do not begin together: the sound goes to just behind the beginning of the frame.
    private void step(PictureInfo known, Duration frameStart) {
        transport.pause();
        transport.seek(Duration.ofMillis(frameStart.toMillis()).plus(JUST_INSIDE));
    }

    private Optional<PictureFrame> shown(Duration moment) {
        return Optional.ofNullable(frame).filter(f -> f.covers(moment));
    }

    /// What makes a still of the frame in sight; empty while there is none.
    public Optional<Still> still() {
        PictureFrame seen = frame;
        Supplier<PictureSource> opens = opening;
        return seen == null || opens == null ? Optional.empty() : Optional.of(new Still(opens, seen.start(), desk.titleProperty().get()));
    }

    /// Whether the open recording has a picture, be it one that cannot be decoded.
    public ReadOnlyBooleanProperty presentProperty() {
        return present.getReadOnlyProperty();
    }

    /// What the file says about its picture; null before it is open.
    public ReadOnlyObjectProperty<@Nullable PictureInfo> infoProperty() {
        return info.getReadOnlyProperty();
    }

    /// Why there is no picture to be seen; null when nothing is wrong.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The lines that stand on the picture.
    public ReadOnlyObjectProperty<List<String>> captionProperty() {
        return caption.getReadOnlyProperty();
    }

    /// Whether the picture takes the whole screen.
    public BooleanProperty fullScreenProperty() {
        return fullScreen;
    }

    /// How one likes the picture.
    public PictureChoices choices() {
        return choices;
    }

    /// The sound that it goes with.
    TransportViewModel transport() {
        return transport;
    }

    /// The document whose words stand on it.
    Desk desk() {
        return desk;
    }
}
