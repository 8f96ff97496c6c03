package app.galley.ui.sound.wave.model;

import app.galley.transcript.Word;
import app.galley.transcript.edit.change.WordEdge;
import org.jspecify.annotations.Nullable;

/// What a hand is drawn to that moves along the time: the edges of words, the playhead, where speech begins and ends. Made for one
/// question.
final class Snapping {
    private final double wanted;
    private double best;
    private double distance;

    /// @param wanted where the hand is, in seconds
    /// @param reach how near something must be, in seconds
    Snapping(double wanted, double reach) {
        this.wanted = wanted;
        this.best = wanted;
        this.distance = reach;
    }

    /// Something is at a moment.
    Snapping at(double seconds) {
        double away = Math.abs(seconds - wanted);
        if (away < distance) {
            distance = away;
            best = seconds;
        }
        return this;
    }

    /// The words around, but for those that an edge moves.
    Snapping words(Blocks blocks, @Nullable WordEdge moving) {
        long near = Math.round(wanted * 1000);
        long reach = Math.round(distance * 1000) + 1;
        blocks.between(near - reach, near + reach, turn -> {
            int index = 0;
            for (Word word : blocks.of(turn).turn().words()) {
                boolean own = moving != null && moving.turn() == turn && Math.abs(moving.word() - index) <= 1;
                if (!own) {
                    at(word.time().start() / 1000.0).at(word.time().end() / 1000.0);
                }
                index++;
            }
        });
        return this;
    }

    /// Where somebody begins to speak and ends.
    Snapping speech(Sound sound) {
        if (sound.complete()) {
            sound.speech().forEach(span -> at(span.start() / 1000.0).at(span.end() / 1000.0));
        }
        return this;
    }

    /// Where the hand is drawn to; where it is when nothing is near.
    double moment() {
        return best;
    }
}
