package app.galley.format.amazon;

import app.galley.format.Json;
import app.galley.format.Lookalike;
import app.galley.format.Paragraphs;
import app.galley.format.Piece;
import app.galley.format.SpeakerNames;
import app.galley.format.Text;
import app.galley.format.TranscriptReader;
import app.galley.format.amazon.insight.StandardInsights;
import app.galley.problem.Problem;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.insight.Insights;
import app.galley.transcript.review.Alternatives;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// Reads the result of a standard or medical batch job of Amazon Transcribe (Developer Guide, "Transcribing with the AWS
/// CLI", and real files from 2019 on): speakers on the items or joined by their times, channels as speakers, redacted, masked
/// and filtered words, segments of speech without words. Unknown members are passed over.
public final class AmazonTranscriptReader implements TranscriptReader {
    private final SpeakerNames names;

    /// @param names what speakers are called of whom the file tells only a number
    public AmazonTranscriptReader(SpeakerNames names) {
        this.names = names;
    }

    @Override
    public String name() {
        return "amazon";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return Json.hasMembers(bytes, "results.items") || Json.hasMembers(bytes, "results.transcripts")
                || Json.hasMembers(bytes, "results.audio_segments");
    }

    @Override
    public Transcript read(byte[] bytes) {
        JsonNode results = Json.read(bytes).path("results");
        if (!results.isObject()) {
            throw Lookalike.problem(bytes).asException();
        }
        if (!results.path("items").isArray() && !results.path("channel_labels").isObject()
                && !results.path("audio_segments").isArray() && text(results).isEmpty()) {
            throw Problem.badInput("format.noWords").asException();
        }
        AudioSegments segments = new AudioSegments(results.path("audio_segments"));
        List<Heard> heard = heard(results, segments);
        List<Voice> present = new ArrayList<>(segments.voices());
        heard.forEach(word -> present.add(word.voice()));
        Voices voices = new Voices(present, names);
        List<Piece> pieces = heard.isEmpty() ? unheard(results, segments, voices)
                : Heard.pieces(heard, voices, Languages.spacing(results));
        return new Transcript(segments.among(Paragraphs.of(pieces), voices), voices.all(), Languages.of(results));
    }

    @Override
    public Alternatives alternatives(byte[] bytes) {
        return Hypotheses.in(bytes);
    }

    @Override
    public Insights insights(byte[] bytes) {
        return StandardInsights.in(bytes);
    }

    private static List<Heard> heard(JsonNode results, AudioSegments segments) {
        Items items = new Items(new SpeakerLabels(results.path("speaker_labels")), segments.opening());
        List<List<Heard>> channels = new ArrayList<>();
        for (JsonNode channel : results.path("channel_labels").path("channels")) {
            List<Heard> words = items.read(channel.path("items"), channel.path("channel_label").asText(""));
            if (!words.isEmpty()) {
                channels.add(words);
            }
        }
        return channels.isEmpty() ? items.read(results.path("items"), "") : Channels.merged(channels);
    }

    /// A file that has text but no items.
    private static List<Piece> unheard(JsonNode results, AudioSegments segments, Voices voices) {
        List<Piece> pieces = segments.pieces(voices);
        return !pieces.isEmpty() ? pieces : Piece.of(text(results), new TimeSpan(0, 0), voices.idOf(Voice.NONE), false);
    }

    private static String text(JsonNode results) {
        return Text.oneLine(results.path("transcripts").path(0).path("transcript").asText(""));
    }
}
