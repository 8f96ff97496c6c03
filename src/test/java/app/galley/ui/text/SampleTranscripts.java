package app.galley.ui.text;

import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Transcripts made for tests: four words a second, one word after another.
public final class SampleTranscripts {
    private static final String[] VOCABULARY = ("the river ran high that spring and we measured it every morning before the boats went out "
            + "because nobody believed what the old gauge said about floods water level stone bridge market council letter "
            + "evidence question answer engineer committee").split(" ");

    private SampleTranscripts() { }

    /// A transcript of the given turns: each is `speaker: text`, the speakers numbered in the order of appearance.
    public static Transcript of(String... turns) {
        List<Speaker> speakers = new ArrayList<>();
        List<Turn> all = new ArrayList<>();
        long clock = 0;
        for (String line : turns) {
            String name = line.substring(0, line.indexOf(':'));
            Speaker speaker = speakers.stream().filter(s -> s.name().equals(name)).findFirst().orElse(null);
            if (speaker == null) {
                speaker = new Speaker(speakers.size(), name);
                speakers.add(speaker);
            }
            Turn turn = turn(all.size() + 1, speaker.id(), line.substring(name.length() + 1).strip(), clock);
            all.add(turn);
            clock = turn.time().end();
        }
        return new Transcript(all, speakers, "en-GB");
    }

    /// The same transcript with less confidence in a word, wherever it is said.
    public static Transcript doubting(String doubted, Transcript transcript) {
        return new Transcript(transcript.turns().stream().map(turn -> turn.saying(turn.text(), turn.words().stream()
                .map(w -> turn.textOf(w).equals(doubted)
                        ? new Word(w.start(), w.end(), w.time(), 0.3f, w.timing(), w.struck()) : w)
                .toList())).toList(), transcript.speakers(), transcript.language());
    }

    /// A long transcript, always the same for the same numbers.
    public static Transcript longOne(int turns, int wordsPerTurn, int speakers) {
        Random random = new Random(7);
        List<Speaker> people = new ArrayList<>();
        for (int i = 0; i < speakers; i++) {
            people.add(new Speaker(i, "Speaker " + (i + 1)));
        }
        List<Turn> all = new ArrayList<>();
        long clock = 0;
        for (int i = 0; i < turns; i++) {
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < wordsPerTurn; w++) {
                text.append(w == 0 ? "" : w % 12 == 0 ? ", " : " ").append(VOCABULARY[random.nextInt(VOCABULARY.length)]);
            }
            Turn turn = turn(i + 1, i % speakers, text.append('.').toString(), clock);
            all.add(turn);
            clock = turn.time().end();
        }
        return new Transcript(all, people, "en-GB");
    }

    /// One speaker between two short turns of another, in sentences of 6 to 20 words, always the same for the same number.
    public static Transcript monologue(int words) {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder("Ann:");
        int left = words;
        while (left > 0) {
            int length = Math.min(left, 6 + random.nextInt(15));
            for (int i = 0; i < length; i++) {
                text.append(' ').append(VOCABULARY[random.nextInt(VOCABULARY.length)]);
            }
            text.append('.');
            left -= length;
        }
        return of("Bob: And then you spoke for an hour.", text.toString(), "Bob: Thank you.");
    }

    private static Turn turn(long id, int speaker, String text, long from) {
        List<Word> words = new ArrayList<>();
        long clock = from;
        int at = 0;
        while (at < text.length()) {
            while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            int end = at;
            while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '\'')) {
                end++;
            }
            if (end > at) {
                words.add(new Word(at, end, new TimeSpan(clock, clock + 250), 0.97f, Timing.MEASURED, false));
                clock += 250;
            }
            at = end;
        }
        return new Turn(id, speaker, new TimeSpan(from, Math.max(clock, from + 1000)), text, words);
    }
}
