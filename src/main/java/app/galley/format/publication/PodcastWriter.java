package app.galley.format.publication;

import app.galley.caption.Cue;
import app.galley.caption.SpeakerLabels;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

/// Writes the JSON of Podcasting 2.0 (`podcast:transcript`, version 1.0.0): a segment for each cue, cut to the limits of captions, since players
/// show it segment by segment. Times are seconds. Segments of nobody in particular have no speaker.
public final class PodcastWriter implements TranscriptWriter {
    private static final int MILLI = 3;

    /// Makes a writer.
    public PodcastWriter() {
    }

    @Override
    public String name() {
        return "podcast";
    }

    @Override
    public String ending() {
        return "podcast.json";
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        List<Cue> cues = writing.cues(transcript, SpeakerLabels.NONE);
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeStringField("version", "1.0.0");
            json.writeArrayFieldStart("segments");
            for (Cue cue : cues) {
                segment(cue, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void segment(Cue cue, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (!cue.speaker().isEmpty()) {
            json.writeStringField("speaker", cue.speaker());
        }
        json.writeNumberField("startTime", BigDecimal.valueOf(cue.time().start(), MILLI));
        json.writeNumberField("endTime", BigDecimal.valueOf(cue.time().end(), MILLI));
        json.writeStringField("body", cue.lines().stream().reduce(PodcastWriter::joined).orElseThrow());
        json.writeEndObject();
    }

    /// Lines of a language without blanks between words are joined without one.
    private static String joined(String left, String right) {
        boolean ideographs = !left.isEmpty() && !right.isEmpty()
                && Tokens.isIdeographic(left.codePointBefore(left.length())) && Tokens.isIdeographic(right.codePointAt(0));
        return left + (ideographs ? "" : " ") + right;
    }
}
