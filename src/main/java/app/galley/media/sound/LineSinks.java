package app.galley.media.sound;

import app.galley.media.AudioSink;
import app.galley.media.AudioSinks;
import app.galley.media.PcmFormat;
import app.galley.media.playback.SilentSink;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The computer's default sound device; silence where there is none. A device that refuses a rate is asked for a usual one.
public final class LineSinks implements AudioSinks {
    private static final Logger LOG = LoggerFactory.getLogger(LineSinks.class);
    private static final int BUFFER_MILLISECONDS = 80;
    private static final List<Integer> USUAL_RATES = List.of(48_000, 44_100);

    @Override
    public AudioSink open(PcmFormat wanted) {
        return Stream.concat(Stream.of(wanted), USUAL_RATES.stream().flatMap(LineSinks::formats))
                .distinct().map(this::line).flatMap(Optional::stream).findFirst()
                .orElseGet(() -> new SilentSink(wanted, System::nanoTime));
    }

    private static Stream<PcmFormat> formats(int rate) {
        return Stream.of(new PcmFormat(rate, 2), new PcmFormat(rate, 1));
    }

    /// Without a device Java does not say that the line is unavailable, but that the argument is illegal; without the system's
    /// sound library it fails to link.
    private Optional<AudioSink> line(PcmFormat format) {
        AudioFormat audio = new AudioFormat(format.sampleRate(), Short.SIZE, format.channels(), true, false);
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(audio);
            line.open(audio, (int) format.frames(BUFFER_MILLISECONDS) * format.channels() * Short.BYTES);
            return Optional.of(new LineSink(line, format));
        } catch (LineUnavailableException | IllegalArgumentException | IllegalStateException | SecurityException
                 | LinkageError e) {
            LOG.info("no sound device for {} Hz, {} channels: {}", format.sampleRate(), format.channels(), e.toString());
            return Optional.empty();
        }
    }
}
