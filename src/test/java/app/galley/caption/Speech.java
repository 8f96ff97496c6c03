package app.galley.caption;

import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Made-up speech of two people that is timed as people speak.
final class Speech {
    private static final List<Speaker> TWO = List.of(new Speaker(0, "Ann Lee"), new Speaker(1, "Ben"));
    private static final String[] WORDS = ("the river was high and nobody in village knew when it would fall again so they waited until ferry came back from island with "
            + "doctor Ann Lee 12,353 pages of archive at Kew extraordinarily don't isn't which because Ministry Defence").split(" ");
    private final Random random;

    Speech(Random random) {
        this.random = random;
    }

    /// A transcript of one turn.
    static Transcript alone(Turn turn) {
        return new Transcript(List.of(turn), TWO, "en-GB");
    }

    /// So many turns of up to so many words; sometimes the next speaker comes in before the last has ended.
    Transcript interview(int turns, int words) {
        List<Turn> all = new ArrayList<>();
        long time = 300;
        long[] ended = new long[2];
        for (int i = 0; i < turns; i++) {
            Turn turn = turn(i + 1, i % 2, time, text(1 + random.nextInt(words)));
            all.add(turn);
            long end = turn.time().end();
            ended[i % 2] = end;
            time = Math.max(ended[(i + 1) % 2], random.nextInt(5) == 0 ? Math.max(time, end - 1_500) : end + random.nextInt(1_500));
        }
        return new Transcript(all, TWO, "en-GB");
    }

    String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)])
                    .append(i == words - 1 || random.nextInt(11) == 0 ? "." : random.nextInt(7) == 0 ? "," : "");
        }
        return text.toString();
    }

    Turn turn(long id, int speaker, long start, String text) {
        List<Word> words = new ArrayList<>();
        long time = start;
        for (Tokens.Place place : Tokens.in(text)) {
            long length = 70 + 52L * (place.end() - place.start()) + random.nextInt(60);
            words.add(new Word(place.start(), place.end(), new TimeSpan(time, time + length), 1, Timing.MEASURED, false));
            boolean pause = place.end() < text.length() && ".,".indexOf(text.charAt(place.end())) >= 0;
            time += length + random.nextInt(40) + (pause ? 150 + random.nextInt(900) : 0);
        }
        return new Turn(id, speaker, new TimeSpan(start, start), text, words);
    }
}
