package app.galley.transcript.edit.adoption;

import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.replacement.Seam;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A result for a stretch of a recording, set into a result for all of it in the place of what that says there. A word lies in the stretch
/// when its middle does. Speakers are found again by what they say at the same time; others are added.
public final class Graft {
    private final TimeSpan stretch;
    private final List<Turn> part;
    private final List<Turn> turns = new ArrayList<>();
    private long free;
    private boolean placed;

    private Graft(TimeSpan stretch, List<Turn> part, Transcript whole) {
        this.stretch = stretch;
        this.part = part;
        this.free = whole.turns().stream().mapToLong(Turn::id).max().orElse(0) + 1;
        Row row = Row.of(whole);
        int unit = 0;
        for (int index = 0; index < whole.turns().size(); index++) {
            int first = unit;
            while (unit < row.units().size() && row.units().get(unit).turn() == index) {
                unit++;
            }
            lay(whole.turns().get(index), row.units().subList(first, unit));
        }
        place(false);
    }

    /// Sets a result into another one.
    ///
    /// @param whole for all of the recording
    /// @param part for the stretch and what lies around it, with the recording's times
    /// @param stretch of what is taken from it
    public static Transcript of(Transcript whole, Transcript part, TimeSpan stretch) {
        Row row = Row.of(part);
        Voices voices = new Voices(Row.of(whole), row);
        List<Speaker> speakers = new ArrayList<>(whole.speakers());
        speakers.addAll(voices.addMissing(speakers, part.speakers()));
        List<Turn> inside = new ArrayList<>();
        for (int index = 0; index < part.turns().size(); index++) {
            Turn turn = part.turns().get(index);
            int at = index;
            List<Unit> units = row.units().stream().filter(unit -> unit.turn() == at && stretch.contains(middle(unit))).toList();
            Integer speaker = voices.of(turn.speaker());
            Turn spoken = turn.spokenBy(speaker == null || speaker == Speaker.NONE ? speakerAt(whole, turn.time().middle()) : speaker);
            if (!units.isEmpty()) {
                inside.add(cut(spoken, units, turn.id()));
            } else if (turn.text().isBlank() && stretch.contains(turn.slot().middle())) {
                inside.add(spoken);
            }
        }
        List<Turn> all = new Graft(stretch, inside, whole).turns;
        Set<Integer> heard = new HashSet<>();
        all.forEach(turn -> heard.add(turn.speaker()));
        return new Transcript(all.isEmpty() ? List.of(whole.turns().getFirst().saying("", List.of())) : all,
                speakers.stream().filter(speaker -> heard.contains(speaker.id()) || whole.speaker(speaker.id()).isPresent()).toList(), whole.language());
    }

    private void lay(Turn turn, List<Unit> units) {
        if (units.isEmpty()) {
            layBlank(turn);
            return;
        }
        int from = 0;
        while (from < units.size() && middle(units.get(from)) < stretch.start()) {
            from++;
        }
        int to = units.size();
        while (to > from && middle(units.get(to - 1)) >= stretch.end()) {
            to--;
        }
        if (from == units.size()) {
            turns.add(turn);
        } else if (to == from && (from == 0 || part.isEmpty())) {
            layBehind(turn);
        } else {
            if (from > 0) {
                turns.add(cut(turn, units.subList(0, from), turn.id()));
            }
            place(from > 0);
            if (to < units.size()) {
                join(cut(turn, units.subList(to, units.size()), from > 0 ? free++ : turn.id()), true);
            }
        }
    }

    private void layBlank(Turn turn) {
        if (turn.slot().middle() < stretch.start()) {
            turns.add(turn);
        } else if (turn.slot().middle() >= stretch.end()) {
            layBehind(turn);
        }
    }

    /// A turn behind the stretch, or around it.
    private void layBehind(Turn turn) {
        if (turn.time().start() >= stretch.start()) {
            place(false);
        }
        turns.add(turn);
    }

    /// @param cut whether a turn has just been cut here
    private void place(boolean cut) {
        if (!placed) {
            placed = true;
            for (Turn turn : part) {
                join(new Turn(free++, turn.speaker(), turn.slot(), turn.text(), turn.words(), turn.verified()), cut && turn == part.getFirst());
            }
        }
    }

    /// Adds a turn; where a turn was cut and the same person speaks on, it goes on.
    private void join(Turn turn, boolean cut) {
        Turn last = turns.isEmpty() ? null : turns.getLast();
        if (!cut || last == null || last.speaker() != turn.speaker() || last.words().isEmpty() || turn.text().isEmpty()) {
            turns.add(turn);
            return;
        }
        String seam = Seam.joins(last.text().codePointBefore(last.text().length()), turn.text().codePointAt(0)) ? " " : "";
        List<Word> words = new ArrayList<>(last.words());
        turn.words().forEach(word -> words.add(word.shifted(last.text().length() + seam.length())));
        turns.set(turns.size() - 1, last.saying(last.text() + seam + turn.text(), words));
    }

    /// Who speaks at a moment: where the new result does not say it, the old one does.
    private static int speakerAt(Transcript whole, long moment) {
        int speaker = Speaker.NONE;
        for (Turn turn : whole.turns()) {
            speaker = turn.time().start() <= moment ? turn.speaker() : speaker;
        }
        return speaker;
    }

    private static long middle(Unit unit) {
        Word word = unit.word();
        return (word == null ? unit.of().slot() : word.time()).middle();
    }

    /// The part of a turn that these units are.
    private static Turn cut(Turn turn, List<Unit> units, long id) {
        int from = units.getFirst().from();
        List<Word> words = new ArrayList<>();
        @Nullable TimeSpan heard = null;
        for (Unit unit : units) {
            Word word = unit.word();
            if (word != null) {
                words.add(word.shifted(-from));
                heard = heard == null ? word.time() : heard.hull(word.time());
            }
        }
        return new Turn(id, turn.speaker(), heard == null ? turn.slot() : heard, turn.text().substring(from, units.getLast().to()), words,
                turn.verified());
    }
}
