package app.galley.format;

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

/// A random transcript: several speakers and nobody, who speak at the same time, empty turns, struck words, scripts of the world, and what is mark-up in one
/// format or another. One speaker's own turns follow each other and words last, since no recogniser has it otherwise;
/// no blanks stand at the ends of a turn.
final class RandomTalk {
    private static final List<String> BITS = List.of("well", "The", "river", "rose.", "naïve", "e\u0301te\u0301", "1984", "5", "2,5", "it's", "North-Quay", "今日は。", "水が上がった", "서울",
            "שלום", "مرحبا،", "\u200Fא\u200E", "ภาษาไทย", "हिन्दी", "👋🏽", "👩‍👩‍👧", "<i>", "</b>", "<br/>", "<you>", "<v Ann>", "</v>", "<00:00:01.000>", "&amp;", "&", "&#10;", "&nbsp;", "<",
            ">", ">>", "-->", "->", "--", "-", "—", "{\\an8}", "{", "}", "\\N", "\\h", "\\", "\"", "\"\"", "'", "NOTE", "WEBVTT", "STYLE", "dialogue:", "[Events]", "[door]", "!", "?",
            "<exists>", "00:00:01,000", "00:00:01,000 --> 00:00:02,000", "00:00:01,000 -> 00:00:02,000", "0:00:01.000,0:00:02.000", "]]>", "<!--", "<?x?>", "%s", ";", "#", "|", "…",
            "***", "1.000000", "\"text\":", "[", "]", "{}", "<b", "/>", "</", "\u00A0", "*ping*", "_x_");
    private static final List<String> NAMES = List.of("Ann Lee", "B. Okoro", "Zoë", "Ann", "王", "Søren O'Neil", "Jean-Luc");

    private final Random random;

    RandomTalk(long seed) {
        random = new Random(seed);
    }

    Transcript transcript() {
        List<Speaker> speakers = new ArrayList<>();
        int many = random.nextInt(NAMES.size() + 1);
        for (int i = 0; i < many; i++) {
            speakers.add(new Speaker(i, NAMES.get(i)));
        }
        // one clock for each speaker and one for nobody
        long[] free = new long[many + 1];
        List<Turn> turns = new ArrayList<>();
        long now = random.nextInt(3) == 0 ? 0 : random.nextInt(20_000);
        for (int i = 0; i < 2 + random.nextInt(12); i++) {
            int speaker = random.nextInt(many + 1) - 1;
            long start = Math.max(now, free[speaker + 1]);
            Turn turn = turn(i + 1L, speaker, start);
            turns.add(turn);
            free[speaker + 1] = turn.time().end() + random.nextInt(200);
            now = start + random.nextInt(4_000);
        }
        return new Transcript(turns, speakers, List.of("", "en-GB", "ja", "ar").get(random.nextInt(4)));
    }

    private Turn turn(long id, int speaker, long start) {
        StringBuilder text = new StringBuilder();
        if (random.nextInt(6) > 0) {
            for (int i = random.nextInt(random.nextInt(5) == 0 ? 30 : 10); i >= 0; i--) {
                text.append(text.isEmpty() || random.nextInt(12) == 0 ? "" : random.nextInt(20) == 0 ? "  " : " ").append(BITS.get(random.nextInt(BITS.size())));
            }
        }
        String said = text.toString().replaceAll("^[\\s\u00A0]+|[\\s\u00A0]+$", "");
        List<Word> words = new ArrayList<>();
        long at = start;
        for (Tokens.Place place : Tokens.in(said)) {
            long end = at + 1 + random.nextInt(600);
            words.add(new Word(place.start(), place.end(), new TimeSpan(at, end), random.nextFloat(), Timing.values()[random.nextInt(3)], random.nextInt(12) == 0));
            at = end + (random.nextInt(3) == 0 ? random.nextInt(900) : 0);
        }
        TimeSpan slot = new TimeSpan(start, words.isEmpty() ? start + 1 + random.nextInt(2_000) : words.getLast().time().end());
        return new Turn(id, speaker, slot, said, words, random.nextInt(5) == 0);
    }
}
