package app.galley.transcript.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.change.Edits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Small transcripts: the words of a turn are heard for 80 ms each, every 100 ms from its start on, with confidence 0.5.
public final class Talk {
    private Talk() { }

    public static Transcript of(Turn... turns) {
        return new Transcript(List.of(turns), List.of(new Speaker(0, "Ann"), new Speaker(1, "Ben")), "en-GB");
    }

    public static Turn turn(long id, int speaker, long start, String text) {
        List<Word> words = new ArrayList<>();
        for (Tokens.Place place : Tokens.in(text)) {
            long time = start + 100L * words.size();
            words.add(new Word(place.start(), place.end(), new TimeSpan(time, time + 80), 0.5f, Timing.MEASURED, false));
        }
        long end = words.isEmpty() ? start : words.getLast().time().end();
        return new Turn(id, speaker, new TimeSpan(start, end), text, words);
    }

    public static Position at(int turn, int offset) {
        return new Position(turn, offset);
    }

    /// Makes an edit, after checking that it keeps every rule and can be undone.
    public static Transcript apply(Transcript transcript, Edit edit) {
        Transcript now = edit.applyTo(transcript);
        assertEquals(List.of(), TranscriptRules.broken(now));
        assertEquals(transcript, edit.inverse().applyTo(now));
        return now;
    }

    public static Transcript replace(Transcript transcript, Position from, Position to, String text) {
        return apply(transcript, Edits.replace(transcript, from, to, text, from));
    }

    public static List<String> texts(Transcript transcript) {
        return transcript.turns().stream().map(Turn::text).toList();
    }

    /// The words of a turn as `text start-end`, `*` for inferred, `=` for set, `~` for struck ones.
    public static String words(Transcript transcript, int turn) {
        Turn found = transcript.turns().get(turn);
        return found.words().stream().map(w -> found.textOf(w) + " " + w.time().start() + "-" + w.time().end()
                + switch (w.timing()) {
                    case MEASURED -> "";
                    case INFERRED -> "*";
                    case SET -> "=";
                } + (w.struck() ? "~" : "")).collect(Collectors.joining(", "));
    }
}
