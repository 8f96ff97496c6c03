package app.galley.ui.sound.wave.model;

import app.galley.media.file.Chapter;
import app.galley.transcript.Passage;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.EditSession;
import app.galley.ui.desk.Desk;
import app.galley.ui.sound.TransportViewModel;
import app.galley.ui.text.caret.Selection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;

/// The waveform of the open recording: which part of it is in sight, what lies along it, what is selected. Times are in seconds from
/// the first sample unless said otherwise. Used by the FX thread; needs no toolkit.
public final class WaveViewModel {
    /// A playhead that moves by more than this was sent there, in seconds.
    private static final double LEAP = 0.5;
    /// The least that a key goes along the recording, in seconds.
    private static final double STEP = 0.001;
    private final Desk desk;
    private final TransportViewModel transport;
    private final WaveChoices choices = new WaveChoices();
    private final Hand hand;
    private final WaveSource source = new WaveSource();
    private final Pursuit pursuit = new Pursuit();
    private final ReadOnlyObjectWrapper<TimeAxis> axis = new ReadOnlyObjectWrapper<>(this, "axis", TimeAxis.whole(1, 0));
    private final ReadOnlyObjectWrapper<Blocks> blocks = new ReadOnlyObjectWrapper<>(this, "blocks", Blocks.of(Transcript.empty(), 0));
    private final DoubleProperty doubtBelow = new SimpleDoubleProperty(this, "doubtBelow");
    private final BooleanBinding present;
    private final EditSession.Listener edits = (step, edit, now) -> edited(now);

    /// Over the transport and the document on the desk.
    ///
    /// @param text what is selected on the page
    /// @param page selects on the page
    public WaveViewModel(Desk desk, TransportViewModel transport, ReadOnlyObjectProperty<Selection> text,
                         Consumer<Selection> page) {
        this.desk = desk;
        this.transport = transport;
        this.hand = new Hand(this, desk, text, page);
        present = desk.sessionProperty().isNotNull().and(source.soundProperty().isNotNull().or(source.problemProperty().isNotNull()));
        desk.sessionProperty().subscribe(this::open);
        desk.playheadProperty().addListener((property, old, now) -> heard(seconds(old), seconds(now)));
        doubtBelow.addListener((property, old, now) -> blocks.set(Blocks.of(blocks.get().transcript(), now.doubleValue())));
        transport.lengthProperty().subscribe(this::measure);
        source.soundProperty().subscribe(this::measure);
        transport.playingProperty().subscribe(plays -> pursuit.resume());
        transport.followProperty().subscribe(follows -> {
            pursuit.resume();
            pursue();
        });
    }

    private void open(@Nullable EditSession old, @Nullable EditSession now) {
        if (old != null) {
            old.unlisten(edits);
        }
        hand.edges().cancel();
        hand.cues().cancel();
        hand.selection().clear();
        pursuit.resume();
        blocks.set(Blocks.of(now == null ? Transcript.empty() : now.transcript(), doubtBelow.get()));
        if (now != null) {
            now.listen(edits);
        }
        axis.set(TimeAxis.whole(axis.get().width(), length()));
    }

    private void edited(Transcript now) {
        hand.edges().cancel();
        blocks.set(blocks.get().after(now));
    }

    private void measure() {
        axis.set(axis.get().ofLength(length()));
    }

    /// The length of the recording: what was counted, as far as it has been; what the player says before.
    private double length() {
        Sound known = source.soundProperty().get();
        double said = seconds(transport.lengthProperty().get());
        double read = known == null ? 0 : seconds(known.known());
        return known != null && known.complete() && read > 0 ? read : Math.max(said, read);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private void heard(double old, double now) {
        if (Math.abs(now - old) > LEAP) {
            pursuit.resume();
            show(pursuit.after(axis.get(), now, false));
        } else {
            pursue();
        }
    }

    private void pursue() {
        if (transport.followProperty().get()) {
            show(pursuit.after(axis.get(), playhead(), transport.playingProperty().get()));
        }
    }

    private void show(TimeAxis now) {
        if (!now.equals(axis.get())) {
            axis.set(now);
        }
    }

    /// Shows another part because a person wants to see it; what is heard is not followed while it is out of sight.
    public void look(TimeAxis now) {
        show(now);
        pursuit.scrolled(axis.get(), playhead());
    }

    /// Whether the part in sight is a person's and not what is heard.
    public boolean isAstray() {
        return pursuit.hasYielded();
    }

    /// The picture has another width, in pixels.
    public void width(double pixels) {
        show(axis.get().inWidth(pixels));
    }

    /// Closer (more than 1) or farther away, around what is heard when that is in sight, else around the middle.
    public void zoom(double factor) {
        TimeAxis now = axis.get();
        look(now.zoomed(factor, now.shows(playhead()) ? now.x(playhead()) : now.width() / 2));
    }

    /// Shows all of the recording.
    public void showWhole() {
        look(TimeAxis.whole(axis.get().width(), length()));
    }

    /// Shows just what is selected.
    public void showSelection() {
        selected().ifPresent(part -> look(axis.get().showing(part.start() / 1000.0, part.end() / 1000.0)));
    }

    /// Goes to a moment and plays on from there if it plays.
    public void seek(double seconds) {
        pursuit.resume();
        transport.seek(Duration.ofNanos(Math.round(Math.clamp(seconds, 0, axis.get().length()) * 1e9)));
    }

    /// Goes some steps along the recording, back when negative: a step is about a hundredth of what is in sight.
    public void step(int steps) {
        double hundredth = axis.get().span() / 100;
        double ten = Math.pow(10, Math.floor(Math.log10(hundredth)));
        double round = ten * (hundredth / ten >= 5 ? 5 : hundredth / ten >= 2 ? 2 : 1);
        seek(playhead() + steps * Math.max(STEP, round));
    }

    /// Goes some widths of what is in sight along the recording, back when negative.
    public void page(int pages) {
        seek(playhead() + pages * axis.get().span());
    }

    /// Plays just what is selected.
    public void play() {
        selected().ifPresent(part -> transport.playSpan(part.start(), part.end()));
    }

    /// Plays what is selected again and again; ends that when something is looped.
    public void loop() {
        if (transport.loopProperty().get() != null) {
            transport.endLoop();
        } else {
            selected().ifPresent(part -> transport.loop(part.start(), part.end()));
        }
    }

    private Optional<TimeSpan> selected() {
        return Optional.ofNullable(hand.selection().spanProperty().get());
    }

    /// The name of who speaks at a moment; empty where nobody does or nobody is named. Of several the one that began last.
    public Optional<String> speakerAt(double seconds) {
        int[] found = {Speaker.NONE};
        long moment = Math.round(seconds * 1000);
        blocks.get().between(moment, moment, turn -> found[0] = blocks.get().of(turn).turn().speaker());
        return blocks.get().transcript().speaker(found[0]).map(Speaker::name);
    }

    /// The moment being heard.
    public double playhead() {
        return seconds(desk.playheadProperty().get());
    }

    /// The moment being heard, as a property.
    public ReadOnlyObjectProperty<Duration> playheadProperty() {
        return desk.playheadProperty();
    }

    /// The part in sight.
    public ReadOnlyObjectProperty<TimeAxis> axisProperty() {
        return axis.getReadOnlyProperty();
    }

    /// The turns along the time.
    public ReadOnlyObjectProperty<Blocks> blocksProperty() {
        return blocks.getReadOnlyProperty();
    }

    /// The search hits.
    public ReadOnlyObjectProperty<List<Passage>> hitsProperty() {
        return desk.hitsProperty();
    }

    /// The chapters of the recording, in the order of time.
    public List<Chapter> chapters() {
        return transport.file().contentsProperty().get().chapters();
    }

    /// The title of the chapter at a moment; empty where it has none.
    public Optional<String> chapterAt(double seconds) {
        return chapters().reversed().stream().filter(chapter -> seconds(chapter.start()) <= seconds).findFirst().map(Chapter::title)
                .filter(title -> !title.isEmpty());
    }

    /// Words less sure than this are marked.
    public DoubleProperty doubtBelowProperty() {
        return doubtBelow;
    }

    /// Whether there is a sound to show, or why there is none to say.
    public BooleanBinding presentProperty() {
        return present;
    }

    /// What one takes hold of along the time.
    public Hand hand() {
        return hand;
    }

    /// Where the sound comes from.
    public WaveSource source() {
        return source;
    }

    /// How one likes it.
    public WaveChoices choices() {
        return choices;
    }

    /// The player.
    public TransportViewModel transport() {
        return transport;
    }
}
