package app.galley.ui.sound.wave;

import app.galley.media.wave.PeakSource;
import app.galley.media.wave.Samples;
import app.galley.media.wave.Waveform;
import app.galley.problem.Wording;
import app.galley.transcript.TimeSpan;
import app.galley.ui.sound.wave.draw.AlongTime;
import app.galley.ui.sound.wave.draw.Bands;
import app.galley.ui.sound.wave.draw.Palette;
import app.galley.ui.sound.wave.draw.PeakImage;
import app.galley.ui.sound.wave.draw.PeakInk;
import app.galley.ui.sound.wave.model.Sound;
import app.galley.ui.sound.wave.model.TimeAxis;
import app.galley.ui.sound.wave.model.WaveViewModel;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The picture of the sound: an image of the part in sight and what lies along it, drawn when one of them changes, and over it what moves:
/// the playhead, the selection. To assistive technology it is a slider over the recording. Time runs from left to right in every
/// language. Used by the FX thread.
final class WaveField extends Region {
    /// Closer than this, in seconds a pixel, peaks of 10 ms are too coarse.
    private static final double COARSE = 0.004;
    /// Words are shown when one of 0.3 s has so many pixels at 100 %.
    private static final double WORD_SECONDS = 0.3;
    private static final double WORD_WIDTH = 44;
    private static final Waveform NOTHING = new Waveform(1);
    private final WaveViewModel model;
    private final Palette palette = new Palette(this::stale);
    private final PeakImage map = new PeakImage(palette);
    private final PeakImage peaks = new PeakImage(palette);
    private final AlongTime along;
    private final WaveNote note;
    private final MovingParts moving;
    private final WaveSlider slider;
    private final Wording words;
    private List<TimeSpan> silences = List.of();
    private boolean mapIsStale = true;
    private boolean peaksAreStale = true;
    private boolean alongIsStale = true;

    WaveField(WaveViewModel model, Wording words) {
        this.model = model;
        this.words = words;
        this.slider = new WaveSlider(model, words, this::notifyAccessibleAttributeChanged);
        this.moving = new MovingParts(model);
        along = new AlongTime(model, palette, words.say("editor.nobody"));
        note = new WaveNote(model, words);
        getStyleClass().addAll("wave-field", "speaker-colours");
        setId("waveform");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(words.say("sound.wave.name"));
        setAccessibleHelp(words.say("sound.wave.help"));
        WaveHover hover = new WaveHover(model, this::bands, words);
        hover.follow(this);
        getChildren().setAll(palette, map);
        getChildren().addAll(moving.below());
        getChildren().addAll(peaks, along, note);
        getChildren().addAll(moving.above());
        getChildren().add(hover);
        Stream.of(map, peaks, along).forEach(drawn -> drawn.setManaged(false));
        bind();
    }

    private void bind() {
        widthProperty().subscribe(width -> model.width(Math.max(1, width.doubleValue())));
        Stream.of(widthProperty(), heightProperty()).forEach(size -> size.subscribe(this::stale));
        sceneProperty().flatMap(scene -> scene.windowProperty()).flatMap(shown -> shown.outputScaleXProperty()).subscribe(this::stale);
        model.axisProperty().subscribe(this::scrolled);
        Stream.of(model.source().soundProperty(), model.choices().decibelsProperty(), model.choices().silencesProperty())
                .forEach(known -> known.subscribe(this::heardMore));
        Stream.of(model.source().samplesProperty(), model.source().arrivalsProperty()).forEach(fine -> fine.subscribe(() -> {
            peaksAreStale = true;
            requestLayout();
        }));
        Stream.of(model.blocksProperty(), model.hitsProperty(), model.hand().edges().moveProperty(), model.hand().cues().moveProperty(), model.hand().cues().strip().chosenProperty(),
                model.hand().cues().strip().cutsProperty(),
                model.transport().file().contentsProperty()).forEach(text -> text.subscribe(() -> {
            alongIsStale = true;
            requestLayout();
        }));
        model.hand().cues().strip().cuesProperty().subscribe((before, now) -> {
            if (before.isEmpty() != now.isEmpty()) {
                stale();
            } else {
                scrolled();
            }
        });
        Stream.of(model.hand().selection().spanProperty(), model.transport().loopProperty(), model.source().problemProperty()).forEach(
                over -> over.subscribe(this::requestLayout));
        model.playheadProperty().subscribe(now -> {
            moving.movePlayhead();
            slider.moved();
        });
    }

    private void stale() {
        mapIsStale = true;
        scrolled();
    }

    private void scrolled() {
        peaksAreStale = true;
        alongIsStale = true;
        requestLayout();
    }

    private void heardMore() {
        Sound sound = model.source().soundProperty().get();
        silences = sound == null || !model.choices().silencesProperty().get() ? List.of() : sound.silences();
        int damaged = sound == null ? 0 : sound.gaps().size();
        setAccessibleText(damaged == 0 ? words.say("sound.wave.name") : words.say("sound.wave.damagedName", damaged));
        mapIsStale = true;
        peaksAreStale = true;
        requestLayout();
    }

    /// Where its parts have their places now.
    Bands bands() {
        double unit = palette.unit();
        return Bands.of(getHeight(), unit, WORD_SECONDS / model.axisProperty().get().scale() >= WORD_WIDTH * unit,
                model.hand().cues().strip().isPresent());
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() < 1 || getHeight() < 1) {
            return;
        }
        Bands bands = bands();
        TimeAxis axis = model.axisProperty().get();
        double screen = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        if (mapIsStale) {
            TimeAxis whole = TimeAxis.whole(getWidth(), axis.length());
            map.draw(subject(waveform(), whole, false), getWidth(), bands.ruler(), screen);
            mapIsStale = false;
        }
        if (peaksAreStale) {
            peaks.draw(subject(source(axis), axis, true), getWidth(), bands.peaksHeight(), screen);
            peaks.setLayoutY(bands.peaks());
            peaksAreStale = false;
        }
        if (alongIsStale) {
            along.draw(axis, bands);
            alongIsStale = false;
        }
        note.lay(axis, bands);
        moving.lay(bands);
    }

    private PeakSource waveform() {
        Sound sound = model.source().soundProperty().get();
        return sound == null ? NOTHING : sound.waveform();
    }

    private PeakSource source(TimeAxis axis) {
        Samples samples = model.source().samplesProperty().get();
        boolean close = samples != null && axis.scale() < COARSE && samples.cover(duration(axis.start()), duration(axis.end()));
        return close ? samples : waveform();
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    private PeakInk.Subject subject(PeakSource source, TimeAxis axis, boolean large) {
        Sound sound = model.source().soundProperty().get();
        return new PeakInk.Subject(source, axis, large ? silences : List.of(), sound == null ? List.of() : sound.gaps(),
                model.choices().decibelsProperty().get());
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, @Nullable Object... parameters) {
        Object answer = slider.answer(attribute);
        return answer == null ? super.queryAccessibleAttribute(attribute, parameters) : answer;
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, @Nullable Object... parameters) {
        if (!slider.perform(action, parameters)) {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
