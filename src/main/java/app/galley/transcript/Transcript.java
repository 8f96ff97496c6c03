package app.galley.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The whole document: turns in reading order, the speakers they refer to, the language. Immutable.
///
/// @param turns never empty
/// @param speakers in the order in which they are shown
/// @param language a language code such as `en-GB`, empty when unknown
public record Transcript(List<Turn> turns, List<Speaker> speakers, String language) {
    public Transcript {
        turns = List.copyOf(turns);
        speakers = List.copyOf(speakers);
        if (turns.isEmpty()) {
            throw new IllegalArgumentException("a transcript has at least one turn, be it empty");
        }
    }

    /// A transcript with nothing in it: one empty turn at time 0.
    public static Transcript empty() {
        return new Transcript(List.of(new Turn(1, Speaker.NONE, new TimeSpan(0, 0), "", List.of())), List.of(), "");
    }

    /// The speaker with this id.
    public Optional<Speaker> speaker(int id) {
        return speakers.stream().filter(s -> s.id() == id).findFirst();
    }

    /// The transcript with the `count` turns from `index` on replaced.
    public Transcript splice(int index, int count, List<Turn> replacement) {
        List<Turn> spliced = new ArrayList<>(turns.size() - count + replacement.size());
        spliced.addAll(turns.subList(0, index));
        spliced.addAll(replacement);
        spliced.addAll(turns.subList(index + count, turns.size()));
        return new Transcript(spliced, speakers, language);
    }

    /// The transcript with other speakers.
    public Transcript with(List<Speaker> newSpeakers) {
        return new Transcript(turns, newSpeakers, language);
    }

    /// The same transcript, known to be in this language.
    public Transcript in(String newLanguage) {
        return new Transcript(turns, speakers, newLanguage);
    }

    /// The same transcript heard so much later.
    public Transcript later(long milliseconds) {
        return new Transcript(turns.stream().map(turn -> turn.later(milliseconds)).toList(), speakers, language);
    }

    /// The end of the text.
    public Position end() {
        return new Position(turns.size() - 1, turns.getLast().text().length());
    }

    /// The number of words.
    public int wordCount() {
        return turns.stream().mapToInt(t -> t.words().size()).sum();
    }

    /// The last moment at which something is heard, in milliseconds.
    public long endMillisecond() {
        return turns.stream().mapToLong(t -> t.time().end()).max().orElse(0);
    }
}
