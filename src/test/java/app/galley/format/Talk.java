package app.galley.format;

import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Transcripts to write: turns of words that follow each other evenly.
public final class Talk {
    private final List<Turn> turns = new ArrayList<>();
    private final List<Speaker> speakers = new ArrayList<>();

    /// What is known of the recording in the golden files.
    public static final Writing RECORDING = Writing.PLAIN.titled("Talk & \"tea\"")
            .of(URI.create("file:///media/Long%20Acre,%20talk.mov"), true, Duration.ofSeconds(30))
            .changed(Instant.parse("2026-03-01T10:00:00Z"));

    /// Names a speaker; turns refer to it by its place, from 0.
    public Talk speaker(String name) {
        speakers.add(new Speaker(speakers.size(), name));
        return this;
    }

    /// Adds a turn. The words share its time evenly; one between tildes is struck.
    public Talk says(int speaker, long start, long end, String marked) {
        StringBuilder text = new StringBuilder();
        List<Integer> tildes = new ArrayList<>();
        for (char c : marked.toCharArray()) {
            if (c == '~') {
                tildes.add(text.length());
            } else {
                text.append(c);
            }
        }
        List<Tokens.Place> places = Tokens.in(text.toString());
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            TimeSpan time = new TimeSpan(start + (end - start) * i / places.size(), start + (end - start) * (i + 1) / places.size());
            int at = places.get(i).start();
            boolean struck = tildes.stream().filter(tilde -> tilde <= at).count() % 2 == 1;
            words.add(new Word(at, places.get(i).end(), time, 1, Timing.MEASURED, struck));
        }
        turns.add(new Turn(turns.size() + 1L, speaker, new TimeSpan(start, end), text.toString(), words));
        return this;
    }

    public Transcript transcript(String language) {
        return new Transcript(turns, speakers, language);
    }

    /// Two people, struck words, a turn of nobody, one without words, and characters that formats stumble over.
    public static Transcript golden() {
        return new Talk().speaker("Ann \"Nan\" Lee").speaker("B. Økoro; & <Söhne>")
                .says(0, 1_000, 4_000, "Well, ~um, er,~ the river rose.")
                .says(1, 4_000, 6_000, "\"By how much?\" <asked> B & C, 5\t%; --> so")
                .says(0, 6_500, 9_500, "Two metres ~I think~ — 今日は 👋.")
                .says(Speaker.NONE, 10_000, 11_000, "Thank you!")
                .says(0, 12_000, 13_000, "***")
                .transcript("en-GB");
    }
}
