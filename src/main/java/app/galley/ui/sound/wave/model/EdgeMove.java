package app.galley.ui.sound.wave.model;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.edit.change.WordEdge;

/// An edge of a word while a hand moves it: nothing has changed yet. Immutable.
///
/// @param edge the edge
/// @param room between which moments it can be moved, in milliseconds
/// @param shared whether the word beside it goes along
/// @param at where it is now, in milliseconds
public record EdgeMove(WordEdge edge, TimeSpan room, boolean shared, long at) {
    /// The same one somewhere else, as far as there is room.
    EdgeMove to(long millisecond) {
        return new EdgeMove(edge, room, shared, Math.clamp(millisecond, room.start(), room.end()));
    }

    /// When a word of the same turn is heard if the edge stays here.
    ///
    /// @param turn index of the turn
    /// @param word index of the word
    /// @param time when it is heard now
    public TimeSpan seen(int turn, int word, TimeSpan time) {
        if (turn != edge.turn()) {
            return time;
        }
        int beside = edge.begins() ? edge.word() - 1 : edge.word() + 1;
        boolean own = word == edge.word();
        if (!own && !(shared && word == beside)) {
            return time;
        }
        return own == edge.begins() ? new TimeSpan(at, Math.max(at, time.end())) : new TimeSpan(Math.min(time.start(), at), at);
    }
}
