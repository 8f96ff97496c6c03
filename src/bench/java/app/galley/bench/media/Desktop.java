package app.galley.bench.media;

import app.galley.bench.measure.Interview;
import app.galley.main.Main;
import app.galley.media.AudioPlayer;
import app.galley.media.ffmpeg.WorkerMediaReader;
import app.galley.media.playback.PlaybackEngine;
import app.galley.media.playback.SilentSink;
import app.galley.media.wave.Waveform;
import app.galley.problem.Wording;
import app.galley.transcript.Passage;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.EditSession;
import app.galley.ui.desk.Desk;
import app.galley.ui.editor.EditorView;
import app.galley.ui.editor.EditorViewModel;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.FxThread;
import app.galley.ui.kit.Theme;
import app.galley.ui.sound.TransportViewModel;
import app.galley.ui.sound.wave.model.Sound;
import app.galley.ui.sound.wave.model.WaveViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The editor in a window of 1240 × 800 points with a transcript of 45,000 words over a recording of a little more than four hours,
/// which is played in silence. Used on the FX thread.
final class Desktop {
    static final int WIDTH = 1240;
    static final int HEIGHT = 800;
    /// As long as the transcript, in seconds.
    static final int SECONDS = 15_000;
    private static final int STEPS_A_SECOND = 100;
    private static final int HITS = 500;
    final AudioPlayer player;
    final TransportViewModel transport;
    private final Desk desk = new Desk();
    private final EditorView editor;
    private final WorkerMediaReader reader;
    private final Transcript transcript = Interview.of(1_500, 30);

    /// @param natives where the worker unpacks its native code
    Desktop(Path natives) {
        Theme theme = new Theme();
        theme.apply(false);
        reader = new WorkerMediaReader(WorkerMediaReader.command(Main.class, natives));
        player = new PlaybackEngine(reader, format -> new SilentSink(format, System::nanoTime));
        Wording words = new Wording(Locale.ENGLISH);
        transport = new TransportViewModel(player, desk, new FxThread(), System::nanoTime);
        editor = new EditorView(new EditorViewModel(desk, words), transport, new Commands(words), words, false);
        Stage stage = new Stage();
        Scene scene = new Scene(editor, WIDTH, HEIGHT);
        theme.dress(scene, false);
        stage.setScene(scene);
        stage.show();
        desk.open("Interview", Desk.Source.of("editor.source.prepared"), new EditSession(transcript));
        editor.applyCss();
        desk.found(IntStream.range(0, HITS).mapToObj(i -> Passage.in(3 * i, 0, 3)).toList());
        settle();
    }

    /// The layout, as every frame does it.
    void settle() {
        editor.layout();
    }

    WaveViewModel wave() {
        return editor.wave();
    }

    /// Shows the sound as a finished survey would.
    void hear() {
        Waveform waveform = new Waveform(1);
        waveform.add(peaks());
        waveform.complete();
        List<TimeSpan> speech = transcript.turns().stream().map(Turn::time).toList();
        wave().source().soundProperty().set(new Sound(waveform, waveform.known(), true, speech, List.of()));
        settle();
    }

    private static short[] peaks() {
        Random random = new Random(5);
        short[] peaks = new short[SECONDS * STEPS_A_SECOND * 2];
        double loud = 0;
        for (int i = 0; i < peaks.length; i += 2) {
            loud = Math.clamp(loud + (random.nextDouble() - 0.5) * 0.3, 0.01, 0.9);
            peaks[i] = (short) (-loud * Waveform.LOUDEST);
            peaks[i + 1] = (short) (loud * Waveform.LOUDEST);
        }
        return peaks;
    }

    /// Ends the player and its worker.
    void close() {
        player.close();
        reader.close();
    }
}
