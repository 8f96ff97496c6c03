package app.galley.transcript.placing;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.review.Alignment;
import app.galley.transcript.review.Normaliser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The words of a text beside those that were heard: which are the same. Immutable.
final class Beside {
    /// A word that is heard further away than this from where the text has it, in milliseconds, is another one.
    private static final long NEAR = 10_000;
    /// A text is not moved as a whole for less: captions begin a little early or late.
    private static final long LATE = 1_500;
    /// So many words must agree before all times are moved.
    private static final int AGREED = 8;
    private final List<Unit> heard;
    private final int[] places;
    private final long moved;

    /// A word that is heard.
    ///
    /// @param speaker who says it, by the speakers of what was heard
    /// @param text as it is said
    record Unit(int speaker, String text, TimeSpan time) { }

    private Beside(List<Unit> heard, int[] places, long moved) {
        this.heard = heard;
        this.places = places;
        this.moved = moved;
    }

    static Beside of(Script script, Transcript heard) {
        List<Unit> said = units(script.text());
        List<Unit> known = units(heard);
        int[] places = script.complete() || known.isEmpty() ? none(said.size()) : places(said, known);
        if (!script.timed()) {
            return new Beside(known, places, 0);
        }
        List<TimeSpan> around = said.stream().map(unit -> script.around(unit.time)).toList();
        long moved = moved(said, around, known, places);
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0 && distance(around.get(i), known.get(places[i]).time, moved) > NEAR) {
                places[i] = -1;
            }
        }
        return new Beside(known, places, moved);
    }

    private static List<Unit> units(Transcript transcript) {
        List<Unit> units = new ArrayList<>();
        for (Turn turn : transcript.turns()) {
            for (Word word : turn.words()) {
                units.add(new Unit(turn.speaker(), Normaliser.spoken(turn.textOf(word)), word.time()));
            }
        }
        return units;
    }

    private static int[] none(int count) {
        int[] places = new int[count];
        Arrays.fill(places, -1);
        return places;
    }

    private static int[] places(List<Unit> said, List<Unit> known) {
        int[] places = none(said.size());
        List<Alignment.Run> runs = Alignment.of(known.stream().map(Unit::text).toList(), said.stream().map(Unit::text).toList());
        int fromKnown = 0;
        int fromSaid = 0;
        for (Alignment.Run run : runs) {
            same(fromSaid, run.fromB(), fromKnown, said, places);
            fromKnown = run.toA();
            fromSaid = run.toB();
        }
        same(fromSaid, said.size(), fromKnown, said, places);
        return places;
    }

    private static void same(int from, int to, int known, List<Unit> said, int[] places) {
        for (int i = from; i < to; i++) {
            places[i] = said.get(i).text.isEmpty() ? -1 : known + i - from;
        }
    }

    /// How much later the text is heard than it says: the middle one of all differences.
    private static long moved(List<Unit> said, List<TimeSpan> around, List<Unit> known, int[] places) {
        long[] differences = IntStream.range(0, places.length).filter(i -> places[i] >= 0)
                .mapToLong(i -> distance(around.get(i), known.get(places[i]).time, 0) <= LATE ? 0
                        : known.get(places[i]).time.start() - said.get(i).time.start()).sorted().toArray();
        long middle = differences.length == 0 ? 0 : differences[differences.length / 2];
        long agreed = Arrays.stream(differences).filter(difference -> Math.abs(difference - middle) <= NEAR).count();
        return agreed >= AGREED && agreed * 2 > differences.length && Math.abs(middle) > LATE ? middle : 0;
    }

    private static long distance(TimeSpan said, TimeSpan known, long moved) {
        return Math.max(said.start() + moved - known.end(), known.start() - said.end() - moved);
    }

    /// The place of the word that was heard for a word of the text; -1 when it was not found.
    int heard(int word) {
        return places[word];
    }

    /// The word that was heard at a place.
    Unit unit(int place) {
        return heard.get(place);
    }

    /// How many words were found.
    int count() {
        return (int) Arrays.stream(places).filter(place -> place >= 0).count();
    }

    /// How many words the text has.
    int size() {
        return places.length;
    }

    /// How much later all times of the text are.
    long moved() {
        return moved;
    }
}
