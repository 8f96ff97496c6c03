package app.galley.media.sound;

import app.galley.media.AudioSink;
import app.galley.media.AudioSinks;
import app.galley.media.PcmFormat;
import app.galley.media.playback.SilentSink;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The computer's sound devices: the chosen one while it is there, else the default one; silence where there is none. A device
/// that refuses a rate is asked for a usual one.
public final class LineSinks implements AudioSinks {
    private static final Logger LOG = LoggerFactory.getLogger(LineSinks.class);
    private static final int BUFFER_MILLISECONDS = 80;
    private static final List<Integer> USUAL_RATES = List.of(48_000, 44_100);
    private volatile Optional<String> chosen = Optional.empty();
    private volatile boolean chosenIsMissing;

    @Override
    public AudioSink open(PcmFormat wanted) {
        Optional<AudioSink> asChosen = chosen.flatMap(LineSinks::mixer).flatMap(mixer -> open(wanted, mixer));
        chosenIsMissing = chosen.isPresent() && asChosen.isEmpty();
        return asChosen.or(() -> open(wanted, null)).orElseGet(() -> new SilentSink(wanted, System::nanoTime));
    }

    @Override
    public boolean isChosenBack() {
        return chosenIsMissing && chosen.flatMap(LineSinks::mixer).isPresent();
    }

    @Override
    public List<String> devices() {
        return mixers().map(Mixer.Info::getName).distinct().toList();
    }

    @Override
    public void use(Optional<String> device) {
        chosen = device;
    }

    private static Optional<Mixer.Info> mixer(String name) {
        return mixers().filter(mixer -> mixer.getName().equals(name)).findFirst();
    }

    /// The mixers that play; a computer without the system's sound library has none.
    private static Stream<Mixer.Info> mixers() {
        try {
            Line.Info playing = new Line.Info(SourceDataLine.class);
            return Arrays.stream(AudioSystem.getMixerInfo()).filter(mixer -> AudioSystem.getMixer(mixer).isLineSupported(playing));
        } catch (IllegalArgumentException | SecurityException | LinkageError e) {
            LOG.info("no sound devices: {}", e.toString());
            return Stream.empty();
        }
    }

    private static Optional<AudioSink> open(PcmFormat wanted, Mixer.@Nullable Info mixer) {
        return Stream.concat(Stream.of(wanted), USUAL_RATES.stream().flatMap(LineSinks::formats))
                .distinct().map(format -> line(format, mixer)).flatMap(Optional::stream).findFirst();
    }

    private static Stream<PcmFormat> formats(int rate) {
        return Stream.of(new PcmFormat(rate, 2), new PcmFormat(rate, 1));
    }

    /// Without a device Java does not say that the line is unavailable, but that the argument is illegal; without the system's
    /// sound library it fails to link.
    private static Optional<AudioSink> line(PcmFormat format, Mixer.@Nullable Info mixer) {
        AudioFormat audio = new AudioFormat(format.sampleRate(), Short.SIZE, format.channels(), true, false);
        try {
            SourceDataLine line = mixer == null ? AudioSystem.getSourceDataLine(audio) : AudioSystem.getSourceDataLine(audio, mixer);
            line.open(audio, (int) format.frames(BUFFER_MILLISECONDS) * format.channels() * Short.BYTES);
            return Optional.of(new LineSink(line, format, System::nanoTime));
        } catch (LineUnavailableException | IllegalArgumentException | IllegalStateException | SecurityException
                 | LinkageError e) {
            LOG.info("no sound device for {} Hz, {} channels: {}", format.sampleRate(), format.channels(), e.toString());
            return Optional.empty();
        }
    }
}
