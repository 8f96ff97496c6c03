package app.galley.transcript.edit.adoption;

import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.change.TurnEdits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Another result of the recogniser taken over into a document that a person has worked on. The words are the new result's but
/// for those that a person has corrected: these stay, and where the new result says something else than the one before, the place is
/// listed as a conflict. Words that were struck, timed or accepted stay so, verified turns stay whole, speakers keep their names (they are
/// found by what they say at the same time), and turns that were given to another speaker, split or joined stay as they are.
/// Words are found again by laying the texts side by side, see [app.galley.transcript.review.Alignment]; what counts as
/// the same word says [app.galley.transcript.review.Normaliser]. Immutable; any thread; 45,000 words take some seconds at most.
public final class Adoption {
    private final Transcript document;
    private final Transcript result;
    private final List<Conflict> conflicts;
    private final int taken;
    private final int kept;

    private Adoption(Sources sources, int from, int to, boolean forced) {
        document = sources.document.transcript();
        Transcript version = sources.version.transcript();
        Voices voices = new Voices(sources.document, sources.version);
        List<Speaker> speakers = new ArrayList<>(document.speakers());
        speakers.addAll(voices.addMissing(speakers, version.speakers()));
        Loom loom = new Loom(sources, new Weave(sources, voices), from, to, forced);
        Turns turns = new Turns(document, loom.laid());
        boolean whole = from <= 0 && to >= sources.document.units().size();
        List<Turn> all = turns.with(whole ? silent(version, voices) : List.of());
        List<Turn> some = all.isEmpty() ? List.of(document.turns().getFirst().saying("", List.of())) : all;
        result = new Transcript(some, inUse(speakers, document, some), document.language());
        conflicts = loom.doubled().stream()
                .map(place -> new Conflict(shifted(turns.place(place.from(), place.to()), turns, some), place.kept(), place.offered())).toList();
        taken = loom.taken();
        kept = loom.kept();
    }

    /// Takes a result over as a whole.
    ///
    /// @param results all results of the recogniser for the recording, the oldest first; also `version`
    public static Adoption whole(Transcript document, Transcript version, List<Transcript> results) {
        return new Adoption(new Sources(document, version, results), 0, Integer.MAX_VALUE, false);
    }

    /// Takes over what a result says in a part of the document.
    ///
    /// @param results as for [#whole]
    /// @param place the words that any of it lies in; an empty one between two words takes what the result has between them
    /// @param forced whether a person's corrections in it go, too
    public static Adoption part(Transcript document, Transcript version, List<Transcript> results, Passage place, boolean forced) {
        Sources sources = new Sources(document, version, results);
        return new Adoption(sources, sources.document.from(place.from()), sources.document.to(place.to()), forced);
    }

    /// Which of the results a document came from, or has come to by what was taken over: the one most of whose words stand in it as
    /// they were heard, the first of equal ones; -1 when there is none.
    public static int origin(Transcript document, List<Transcript> results) {
        return Sources.origin(Row.of(document), results.stream().map(Row::of).toList());
    }

    private static List<Turn> silent(Transcript version, Voices voices) {
        return version.turns().stream().filter(turn -> turn.text().isBlank()).map(turn -> {
            Integer speaker = voices.of(turn.speaker());
            return turn.spokenBy(speaker == null ? Speaker.NONE : speaker);
        }).toList();
    }

    /// The document's speakers and those new ones who say something.
    private static List<Speaker> inUse(List<Speaker> speakers, Transcript document, List<Turn> turns) {
        Set<Integer> heard = new HashSet<>();
        turns.forEach(turn -> heard.add(turn.speaker()));
        return speakers.stream().filter(speaker -> heard.contains(speaker.id()) || document.speaker(speaker.id()).isPresent()).toList();
    }

    /// The place with the silent turns counted that were put in before it.
    private static Passage shifted(Passage place, Turns turns, List<Turn> all) {
        return new Passage(turns.among(place.from(), all), turns.among(place.to(), all));
    }

    /// What the document becomes, as one step.
    ///
    /// @param caret where the caret is; it goes along with its text
    public Edit edit(Position caret) {
        return TurnEdits.become(document, result, Edit.Kind.TAKE_OVER, caret);
    }

    /// The text that comes about.
    public Transcript result() {
        return result;
    }

    /// Where a person's words stay although the new result says something else, in the order of the text.
    public List<Conflict> conflicts() {
        return conflicts;
    }

    /// How many words of the new result are taken that the document did not have.
    public int taken() {
        return taken;
    }

    /// At how many places a person's words stay.
    public int kept() {
        return kept;
    }
}
