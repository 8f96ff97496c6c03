package app.galley.format.research;

import app.galley.format.Paragraphs;
import app.galley.format.Piece;
import app.galley.format.Turns;
import app.galley.transcript.Speaker;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes a transcript of annotations: each is a turn, in the order of their starts, its words at the times of the words where the file
/// has such. Where it has none, or others than stand in the text, words share the time of their utterance by their length, and a long
/// utterance becomes several turns.
public final class Utterances {
    private static final int LONGEST_WORD = 200;

    private final Map<String, Speaker> speakers = new LinkedHashMap<>();

    private Utterances(Collection<String> names) {
        names.stream().filter(name -> !name.isEmpty()).forEach(this::speaker);
    }

    /// The transcript of utterances.
    ///
    /// @param names of the speakers in the order of the file
    /// @param language the language code, empty when the file does not tell
    public static Transcript transcript(List<Utterance> utterances, Collection<String> names, String language) {
        Utterances reading = new Utterances(names);
        List<Turn> turns = new ArrayList<>();
        utterances.stream().sorted(Comparator.comparingLong(utterance -> utterance.time().start()))
                .forEach(utterance -> turns.addAll(reading.turns(utterance)));
        return new Transcript(Turns.numbered(turns), new ArrayList<>(reading.speakers.values()), language);
    }

    private List<Turn> turns(Utterance utterance) {
        int speaker = speaker(utterance.speaker());
        if (utterance.text().isEmpty()) {
            return List.of(Turns.empty(utterance.time(), speaker));
        }
        List<Word> words = words(utterance.text(), utterance.words());
        return words.isEmpty() ? Paragraphs.of(Piece.of(utterance.text(), utterance.time(), speaker, false))
                : List.of(new Turn(1, speaker, utterance.time(), utterance.text(), words));
    }

    /// The words where they stand in a text; none when one of them does not.
    public static List<Word> words(String text, List<Label> labels) {
        List<Word> words = new ArrayList<>(labels.size());
        int from = 0;
        for (Label label : labels) {
            boolean word = !label.text().isEmpty() && label.text().length() <= LONGEST_WORD;
            int at = word ? text.indexOf(label.text(), from) : -1;
            if (at < 0) {
                return List.of();
            }
            from = at + label.text().length();
            words.add(new Word(at, from, label.time(), 1, Timing.MEASURED, false));
        }
        return words;
    }

    private int speaker(String name) {
        return name.isEmpty() ? Speaker.NONE : speakers.computeIfAbsent(name, n -> new Speaker(speakers.size(), n)).id();
    }
}
