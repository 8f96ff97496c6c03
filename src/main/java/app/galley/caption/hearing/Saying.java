package app.galley.caption.hearing;

import app.galley.caption.Cue;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.review.Normaliser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A word that is heard, or that a cue shows.
///
/// @param text as it is written
/// @param key by which words are the same
/// @param place of its turn in the transcript, or of its cue
/// @param time when it is heard, or its cue is shown
record Saying(String text, String key, int place, TimeSpan time) {
    /// What a cue shows beside words: sounds and names in brackets (in parentheses at its beginning), a name with a colon at its beginning, signs of change.
    private static final Pattern BESIDE = Pattern.compile("\\[[^\\]]*]|^\\([^)]*\\)|^(?:>>+\\s*)?\\p{Lu}[\\p{L}\\p{M}\\p{Nd}.'’ -]{0,30}:(?=\\s)|[♪♫♬]|^#|#$");

    /// The words of a transcript; struck ones are not said, and what stands in brackets is no word.
    static List<Saying> of(Transcript transcript) {
        List<Saying> all = new ArrayList<>();
        for (int i = 0; i < transcript.turns().size(); i++) {
            Turn turn = transcript.turns().get(i);
            for (Word word : turn.words()) {
                if (!word.struck() && turn.text().charAt(word.start()) != '[') {
                    add(turn.textOf(word), i, word.time(), all);
                }
            }
        }
        return all;
    }

    /// The words of cues.
    static List<Saying> of(List<Cue> cues) {
        List<Saying> all = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            String text = BESIDE.matcher(String.join(" ", cues.get(i).lines()).strip()).replaceAll(" ");
            for (Tokens.Place place : Tokens.in(text)) {
                add(text.substring(place.start(), place.end()), i, cues.get(i).time(), all);
            }
        }
        return all;
    }

    /// Where words follow each other without blanks each character counts: recognisers and people cut them into words each in their own way.
    private static void add(String text, int place, TimeSpan time, List<Saying> all) {
        if (text.codePoints().anyMatch(c -> Tokens.isIdeographic(c) || Tokens.isChained(c))) {
            text.codePoints().mapToObj(Character::toString).filter(sign -> !Normaliser.spoken(sign).isEmpty())
                    .forEach(sign -> all.add(new Saying(sign, Normaliser.spoken(sign), place, time)));
            return;
        }
        for (String part : text.strip().split("\\s+")) {
            String key = Normaliser.spoken(part);
            if (!key.isEmpty()) {
                all.add(new Saying(part, key, place, time));
            }
        }
    }
}
