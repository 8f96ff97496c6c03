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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A word that is heard, or that a cue shows.
///
/// @param text as it is written
/// @param key by which words are the same
/// @param place of its turn in the transcript, or of its cue
/// @param from where it begins in the text of the turn, or in the lines of the cue with one sign between them
/// @param time when it is heard, or its cue is shown
record Saying(String text, String key, int place, int from, TimeSpan time) {
    /// What a cue shows beside words: sounds and names in brackets (in parentheses at its beginning), a name with a colon at its beginning, signs of change.
    private static final Pattern BESIDE = Pattern.compile("\\[[^\\]]*]|^\\s*\\([^)]*\\)|^\\s*(?:>>+\\s*)?\\p{Lu}[\\p{L}\\p{M}\\p{Nd}.'’ -]{0,30}:(?=\\s)|[♪♫♬]|^\\s*#|#\\s*$");
    private static final Pattern PART = Pattern.compile("\\S+");
    private static final Pattern SIGN = Pattern.compile(".", Pattern.DOTALL);

    /// The words of a transcript; struck ones are not said, and what stands in brackets is no word.
    static List<Saying> of(Transcript transcript) {
        List<Saying> all = new ArrayList<>();
        for (int i = 0; i < transcript.turns().size(); i++) {
            Turn turn = transcript.turns().get(i);
            for (Word word : turn.words()) {
                if (!word.struck() && turn.text().charAt(word.start()) != '[') {
                    add(turn.textOf(word), i, word.start(), word.time(), all);
                }
            }
        }
        return all;
    }

    /// The words of cues.
    static List<Saying> of(List<Cue> cues) {
        List<Saying> all = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            String text = BESIDE.matcher(String.join(" ", cues.get(i).lines())).replaceAll(beside -> " ".repeat(beside.group().length()));
            for (Tokens.Place place : Tokens.in(text)) {
                add(text.substring(place.start(), place.end()), i, place.start(), cues.get(i).time(), all);
            }
        }
        return all;
    }

    /// Where words follow each other without blanks each character counts: recognisers and people cut them into words each in their own way.
    private static void add(String text, int place, int from, TimeSpan time, List<Saying> all) {
        boolean isRun = text.codePoints().anyMatch(c -> Tokens.isIdeographic(c) || Tokens.isChained(c));
        Matcher part = (isRun ? SIGN : PART).matcher(text);
        while (part.find()) {
            String key = Normaliser.spoken(part.group());
            if (!key.isEmpty()) {
                all.add(new Saying(part.group(), key, place, from + part.start(), time));
            }
        }
    }

    /// Behind it.
    int to() {
        return from + text.length();
    }
}
