package app.galley.format.judge;

import app.galley.format.Talk;
import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import java.util.List;
import java.util.Random;

/// Talks full of what caption formats stumble over.
final class Hard {
    private static final List<String> WORDS = List.of("river", "the", "of", "a", "boats,", "rose.", "Why?", "and", "&", "&amp;", "&lt;", "<", ">", "<i>now</i>", "<v", "-->",
            "--", "->", "#1", "1", "12", "00:00:01,000", "00:01.000", "NOTE", "STYLE", "WEBVTT", "REGION", "é", "Straße", "今日は", "👋🏽", "שלום", "مرحبا", "5%", "\"quoted\"",
            "O'Brien", "[laughs]", "a;b", "x,y", "…", "—", "♪", "tab\tbed", "</v>", "<c.red>", "\u00A0", "e\u0301", "&#39;", "http://x.org/?a=1&b=2", "100", "<00:01.000>");

    private Hard() {
    }

    /// Half an hour of it, another one for each seed.
    static Transcript talk(long seed) {
        Random random = new Random(seed);
        Talk talk = new Talk().speaker("Ann <A> & \"co\"").speaker("B. Økoro; -->").speaker("Zoë");
        long start = 1_000;
        for (int turn = 0; turn < 200; turn++) {
            int words = 1 + random.nextInt(25);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < words; i++) {
                text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
            }
            long end = start + words * 350L;
            talk.says(random.nextInt(8) == 0 ? Speaker.NONE : random.nextInt(3), start, end, text.toString());
            start = end + random.nextInt(1_500);
        }
        return talk.transcript("en-GB");
    }
}
