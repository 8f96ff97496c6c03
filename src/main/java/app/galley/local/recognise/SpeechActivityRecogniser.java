package app.galley.local.recognise;

import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.SpeechActivity;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.transcript.TimeSpan;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds where someone speaks, and yields those stretches with empty texts to type into; on each channel by itself when they are to be
/// told apart. It hears no words and claims none: no text, no items, no language that was not stated, no speakers.
public final class SpeechActivityRecogniser implements Recogniser {
    /// As the result states it.
    public static final String ORIGIN = "speech-activity";
    private static final int MOST_CHANNELS = 2;
    private final MediaReader reader;

    /// Decodes through this reader, which stays open.
    public SpeechActivityRecogniser(MediaReader reader) {
        this.reader = reader;
    }

    /// Speech on a channel; the channel counts only when they are told apart.
    private record Found(TimeSpan time, int channel) { }

    @Override
    public Optional<Recognition> recognise(Path media, Request request, Progress progress, Cancellation cancellation) {
        MediaInfo info = reader.probe(media);
        int channels = request.channels() ? Math.clamp(info.channels(), 1, MOST_CHANNELS) : 1;
        long total = info.statedLength().map(Duration::toMillis).orElse(0L);
        List<Found> found = find(media, channels, at -> progress.at(at, total), cancellation);
        return Optional.of(new Recognition(ORIGIN, request.language(), results(found, request).toString()));
    }

    private interface Heard {
        void until(long milliseconds);
    }

    private List<Found> find(Path media, int channels, Heard heard, Cancellation cancellation) {
        List<SpeechActivity> activities = Stream.generate(SpeechActivity::new).limit(channels).toList();
        PcmFormat format = new PcmFormat(PcmFormat.SPEECH.sampleRate(), channels);
        try (PcmSource source = reader.open(media, format)) {
            int second = format.sampleRate();
            short[] frames = new short[second * channels];
            short[] samples = new short[second];
            long done = 0;
            for (int n = source.read(frames, second); n >= 0; n = source.read(frames, second)) {
                cancellation.check();
                for (int channel = 0; channel < channels; channel++) {
                    for (int i = 0; i < n; i++) {
                        samples[i] = frames[i * channels + channel];
                    }
                    activities.get(channel).feed(samples, n);
                }
                done += n;
                heard.until(format.milliseconds(done));
            }
        }
        return IntStream.range(0, channels).boxed()
                .flatMap(channel -> activities.get(channel).end().stream().map(span -> new Found(span, channel)))
                .sorted(Comparator.comparingLong(f -> f.time.start())).toList();
    }

    private static ObjectNode results(List<Found> found, Request request) {
        ObjectNode results = JsonNodeFactory.instance.objectNode();
        results.putArray("transcripts").addObject().put("transcript", "");
        if (request.speakers() > 0) {
            // As in real results of silence: speakers were asked for, none were told apart.
            results.putNull("speaker_labels");
        }
        results.putArray("items");
        var segments = results.putArray("audio_segments");
        for (int id = 0; id < found.size(); id++) {
            ObjectNode segment = segments.addObject();
            segment.put("id", id).put("transcript", "").put("start_time", seconds(found.get(id).time.start()))
                    .put("end_time", seconds(found.get(id).time.end()));
            if (request.channels()) {
                segment.put("channel_label", "ch_" + found.get(id).channel);
            }
            segment.putArray("items");
        }
        return results;
    }

    private static String seconds(long milliseconds) {
        return String.format(Locale.ROOT, "%d.%03d", milliseconds / 1000, milliseconds % 1000);
    }
}
