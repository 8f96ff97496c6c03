package app.galley.ui.text.page;

import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.Edit;
import java.util.List;

/// The length of the page as the scroll bar sees it: an estimate of the lines of each turn, made from the length of its
/// text, so that no turn need be laid out to know how far down it is.
public final class ScrollScale {
    private static final double LINE = 70;
    private static final double BETWEEN = 0.6;
    private double[] lines = new double[0];
    private double total;

    /// Starts anew with a document.
    public void show(Transcript document) {
        lines = estimates(document.turns());
        total = sum(0, lines.length);
    }

    /// Follows a change, looking only at the turns it touched.
    public void changed(Edit edit) {
        double[] fresh = estimates(edit.after());
        int end = edit.index() + edit.before().size();
        double gone = sum(edit.index(), end);
        if (fresh.length == edit.before().size()) {
            System.arraycopy(fresh, 0, lines, edit.index(), fresh.length);
        } else {
            double[] all = new double[lines.length + fresh.length - edit.before().size()];
            System.arraycopy(lines, 0, all, 0, edit.index());
            System.arraycopy(fresh, 0, all, edit.index(), fresh.length);
            System.arraycopy(lines, end, all, edit.index() + fresh.length, lines.length - end);
            lines = all;
        }
        total += sum(edit.index(), edit.index() + fresh.length) - gone;
    }

    /// The length of all.
    public double total() {
        return total;
    }

    /// The length of one turn.
    public double of(int turn) {
        return lines[turn];
    }

    /// How far down a place is.
    ///
    /// @param part how much of the turn lies before it, 0 to 1
    public double at(int turn, double part) {
        return sum(0, turn) + lines[turn] * Math.clamp(part, 0, 1);
    }

    /// The turn at a distance, with the part of it that lies before as the fraction of the result.
    public double turnAt(double distance) {
        double left = distance;
        for (int i = 0; i < lines.length; i++) {
            if (left < lines[i]) {
                return i + Math.max(0, left) / lines[i];
            }
            left -= lines[i];
        }
        return lines.length - 1 + 0.999;
    }

    private double sum(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += lines[i];
        }
        return sum;
    }

    private static double[] estimates(List<Turn> turns) {
        double[] result = new double[turns.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.max(1, Math.ceil(turns.get(i).text().length() / LINE)) + BETWEEN;
        }
        return result;
    }
}
