package app.galley.format.amazon;

import app.galley.format.Numbers;
import app.galley.format.Piece;
import app.galley.format.Text;
import app.galley.format.Turns;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Turn;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The `audio_segments` of a standard result: stretches of speech. Those without words are speech that was found but not
/// written down; they become empty turns to type into.
final class AudioSegments {
    private final List<Segment> segments = new ArrayList<>();
    private final Set<Integer> opening = new HashSet<>();

    /// A stretch of speech.
    ///
    /// @param hasItems whether the file has words for it
    record Segment(TimeSpan time, String text, Voice voice, boolean hasItems) { }

    AudioSegments(JsonNode list) {
        for (JsonNode node : list) {
            TimeSpan time = Numbers.seconds(node.path("start_time"), node.path("end_time"));
            if (time != null) {
                segments.add(new Segment(time, Text.oneLine(node.path("transcript").asText("")),
                        new Voice(node.path("channel_label").asText(""), node.path("speaker_label").asText("")),
                        !node.path("items").isEmpty()));
            }
            int first = node.path("items").path(0).asInt(-1);
            if (first >= 0) {
                opening.add(first);
            }
        }
    }

    /// The ids of the items with which segments begin.
    Set<Integer> opening() {
        return opening;
    }

    /// Who speaks in them.
    List<Voice> voices() {
        return segments.stream().map(Segment::voice).toList();
    }

    /// The words of a file that has them in its segments only: they share the times of the segments.
    List<Piece> pieces(Voices voices) {
        return segments.stream().filter(segment -> !segment.text.isEmpty())
                .flatMap(s -> Piece.of(s.text, s.time, voices.idOf(s.voice), true).stream()).toList();
    }

    /// The turns of a file with the empty ones put in where they belong in time, ids counted from 1.
    List<Turn> among(List<Turn> turns, Voices voices) {
        List<Turn> all = new ArrayList<>(turns);
        for (Segment segment : segments) {
            if (segment.text.isEmpty() && !segment.hasItems && segment.time.end() > segment.time.start()
                    && turns.stream().noneMatch(turn -> isHeardIn(turn, segment.time))) {
                int at = all.size();
                while (at > 0 && all.get(at - 1).time().start() > segment.time.start()) {
                    at--;
                }
                all.add(at, Turns.empty(segment.time, voices.idOf(segment.voice)));
            }
        }
        return Turns.numbered(all);
    }

    private static boolean isHeardIn(Turn turn, TimeSpan time) {
        return turn.slot().start() < time.end() && turn.slot().end() > time.start()
                && turn.words().stream().anyMatch(w -> w.time().start() < time.end() && w.time().end() > time.start());
    }
}
