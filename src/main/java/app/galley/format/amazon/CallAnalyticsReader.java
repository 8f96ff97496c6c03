package app.galley.format.amazon;

import app.galley.format.Json;
import app.galley.format.Lookalike;
import app.galley.format.Numbers;
import app.galley.format.Paragraphs;
import app.galley.format.Piece;
import app.galley.format.SpeakerNames;
import app.galley.format.Text;
import app.galley.format.TranscriptReader;
import app.galley.format.Turns;
import app.galley.format.amazon.insight.CallInsights;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.insight.Insights;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// Reads the words and speakers of a Call Analytics result (Developer Guide, "Call Analytics output"); each of its `Transcript`
/// parts becomes a turn, a very long one several.
public final class CallAnalyticsReader implements TranscriptReader {
    private final SpeakerNames names;

    /// @param names what agent and customer are called
    public CallAnalyticsReader(SpeakerNames names) {
        this.names = names;
    }

    @Override
    public String name() {
        return "amazon-call";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return Json.hasMembers(bytes, "Transcript", "Participants")
                || Json.hasMembers(bytes, "Transcript", "ConversationCharacteristics")
                || Json.hasMembers(bytes, "Transcript", "JobName", "Channel");
    }

    @Override
    public Transcript read(byte[] bytes) {
        JsonNode root = Json.read(bytes);
        if (!root.path("Transcript").isArray()) {
            throw Lookalike.problem(bytes).asException();
        }
        String language = root.path("LanguageCode").asText("");
        List<Voice> present = new ArrayList<>();
        root.path("Transcript").forEach(part -> present.add(voice(part)));
        root.path("Participants").forEach(participant -> present.add(voice(participant)));
        Voices voices = new Voices(present, names);
        List<Turn> turns = new ArrayList<>();
        for (JsonNode part : root.path("Transcript")) {
            turns.addAll(turns(part, voices, language));
        }
        return new Transcript(Turns.numbered(turns), voices.all(), language);
    }

    @Override
    public Insights insights(byte[] bytes) {
        return CallInsights.in(bytes);
    }

    private static Voice voice(JsonNode node) {
        return new Voice("", node.path("ParticipantRole").asText(""));
    }

    private static List<Turn> turns(JsonNode part, Voices voices, String language) {
        List<Heard> heard = heard(part);
        int speaker = voices.idOf(voice(part));
        TimeSpan slot = Numbers.milliseconds(part.path("BeginOffsetMillis"), part.path("EndOffsetMillis"));
        TimeSpan time = slot == null ? new TimeSpan(0, 0) : slot;
        List<Piece> pieces = !heard.isEmpty() ? Heard.pieces(heard, voices, language)
                : Piece.of(Text.oneLine(part.path("Content").asText("")), time, speaker, false);
        return pieces.isEmpty() ? List.of(Turns.empty(time, speaker)) : Paragraphs.of(pieces);
    }

    private static List<Heard> heard(JsonNode part) {
        Hearing hearing = new Hearing();
        for (JsonNode item : part.path("Items")) {
            String content = Text.oneLine(item.path("Content").asText(""));
            TimeSpan time = Numbers.milliseconds(item.path("BeginOffsetMillis"), item.path("EndOffsetMillis"));
            if (Hearing.isMark(item.path("Type").asText(""), content, time)) {
                hearing.mark(content);
            } else {
                JsonNode own = item.path("Confidence");
                JsonNode found = own.isMissingNode() ? item.path("Redaction").path(0).path("Confidence") : own;
                hearing.word(content, time, Numbers.confidence(found), voice(part), false);
            }
        }
        return hearing.words();
    }
}
