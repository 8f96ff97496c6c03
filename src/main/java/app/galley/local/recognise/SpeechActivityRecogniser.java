package app.galley.local.recognise;

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
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds where someone speaks, and yields those stretches with empty texts to type into. It hears no words and claims none: no
/// text, no items, no language that was not stated, no speakers.
public final class SpeechActivityRecogniser implements Recogniser {
    /// As the result states it.
    public static final String ORIGIN = "speech-activity";
    private final MediaReader reader;

    /// Decodes through this reader, which stays open.
    public SpeechActivityRecogniser(MediaReader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<Recognition> recognise(Path media, Request request, Progress progress, Cancellation cancellation) {
        long total = reader.probe(media).statedLength().map(Duration::toMillis).orElse(0L);
        List<TimeSpan> spans = spans(media, total, progress, cancellation);
        return Optional.of(new Recognition(ORIGIN, request.language(), results(spans, request).toString()));
    }

    private List<TimeSpan> spans(Path media, long total, Progress progress, Cancellation cancellation) {
        SpeechActivity activity = new SpeechActivity();
        try (PcmSource source = reader.open(media, PcmFormat.SPEECH)) {
            short[] second = new short[PcmFormat.SPEECH.sampleRate()];
            long done = 0;
            for (int n = source.read(second, second.length); n >= 0; n = source.read(second, second.length)) {
                cancellation.check();
                activity.feed(second, n);
                done += n;
                progress.at(PcmFormat.SPEECH.milliseconds(done), total);
            }
        }
        return activity.end();
    }

    private static ObjectNode results(List<TimeSpan> spans, Request request) {
        ObjectNode results = JsonNodeFactory.instance.objectNode();
        results.putArray("transcripts").addObject().put("transcript", "");
        if (request.speakers() > 0) {
            // As in real results of silence: speakers were asked for, none were told apart.
            results.putNull("speaker_labels");
        }
        results.putArray("items");
        var segments = results.putArray("audio_segments");
        for (int id = 0; id < spans.size(); id++) {
            ObjectNode segment = segments.addObject();
            segment.put("id", id).put("transcript", "").put("start_time", seconds(spans.get(id).start()))
                    .put("end_time", seconds(spans.get(id).end())).putArray("items");
        }
        return results;
    }

    private static String seconds(long milliseconds) {
        return String.format(Locale.ROOT, "%d.%03d", milliseconds / 1000, milliseconds % 1000);
    }
}
