package app.galley.transcript.safe;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Tokens;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;

/// The words of a turn in the form in which phrases are looked for: made once, looked through for each phrase.
///
/// @param words each word, folded
/// @param bare their parts without the signs at their edges
/// @param owner the index of the word that each part is of
/// @param all the words in one text, so that most phrases are seen at once to be in none of them
record Said(List<String> words, List<String> bare, List<Integer> owner, String all) {
    static Said of(Turn turn) {
        List<String> words = turn.words().stream().map(word -> Phrase.folded(turn.textOf(word))).toList();
        List<String> bare = new ArrayList<>();
        List<Integer> owner = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (String part : words.get(i).split("[\\s\\p{Z}]+")) {
                bare.add(Phrase.bare(part));
                owner.add(i);
            }
        }
        return new Said(words, bare, owner, String.join("\n", words));
    }

    /// The same turn in which no letter and no digit stands outside of the words: what nobody has given a time has the time of the word before it, or
    /// that of the turn. Nothing is found where there is no word.
    static Turn worded(Turn turn) {
        List<Word> words = new ArrayList<>();
        TimeSpan time = turn.words().isEmpty() ? turn.slot() : turn.words().getFirst().time();
        int at = 0;
        for (int i = 0; i <= turn.words().size(); i++) {
            int end = i < turn.words().size() ? turn.words().get(i).start() : turn.text().length();
            if (turn.text().substring(at, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
                for (Tokens.Place place : Tokens.in(turn.text(), at, end)) {
                    words.add(new Word(place.start(), place.end(), time, 1, Timing.INFERRED, false));
                }
            }
            if (i < turn.words().size()) {
                words.add(turn.words().get(i));
                time = turn.words().get(i).time();
                at = turn.words().get(i).end();
            }
        }
        return words.size() == turn.words().size() ? turn : turn.saying(turn.text(), words);
    }
}
