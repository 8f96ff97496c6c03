package app.galley.ui.text.block;

import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.shape.PathElement;

/// What is drawn over single words for what they are: struck out, doubtful, misspelled. A line through, dots and a zigzag
/// differ without colour. Used by the FX thread.
public final class WordInk {
    private static final double TOOTH = 0.13;
    private static final double UNDER_DOTS = 0.2;
    private final BlockText text;
    private final Layer veil;
    private final Layer struck;
    private final Layer doubtful;
    private final Layer misspelled;

    /// Over a text.
    ///
    /// @param home the nodes beside which to draw
    public WordInk(BlockText text, ObservableList<Node> home) {
        this.text = text;
        veil = new Layer(home, "struck-veil", -1);
        struck = new Layer(home, "struck-line", -1.2);
        doubtful = new Layer(home, "doubtful-line", -1.4);
        misspelled = new Layer(home, "misspelled-line", -1.6);
    }

    /// Goes to where the text stands.
    public void place(double x, double y) {
        for (Layer layer : List.of(veil, struck, doubtful, misspelled)) {
            layer.place(x, y);
        }
    }

    /// Draws struck and doubtful words. A run of struck words is struck through in one.
    ///
    /// @param isDoubtful tells the doubtful words
    public void words(List<Word> words, Predicate<Word> isDoubtful) {
        List<PathElement> doubts = new ArrayList<>();
        List<PathElement> veils = new ArrayList<>();
        List<PathElement> strikes = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.struck()) {
                int last = i;
                while (last + 1 < words.size() && words.get(last + 1).struck()) {
                    last++;
                }
                strike(word.start(), words.get(last).end(), veils, strikes);
                i = last;
            } else if (isDoubtful.test(word)) {
                dots(word, doubts);
            }
        }
        doubtful.draw(doubts);
        veil.draw(veils);
        struck.draw(strikes);
    }

    private void strike(int from, int to, List<PathElement> veils, List<PathElement> strikes) {
        for (Rectangle2D r : text.range(from, to)) {
            Outline.box(veils, r.getMinX(), r.getMinY(), r.getMaxX(), r.getMaxY());
        }
        for (Rectangle2D r : text.through(from, to)) {
            Outline.line(strikes, r.getMinX(), r.getMaxX(), Math.rint((r.getMinY() + r.getMaxY()) / 2) + 0.5);
        }
    }

    private void dots(Word word, List<PathElement> lines) {
        for (Rectangle2D r : text.under(word.start(), word.end())) {
            Outline.line(lines, r.getMinX() + 1, r.getMaxX() - 1, Math.rint(r.getMinY()) + 2);
        }
    }

    /// Draws misspelled parts.
    ///
    /// @param parts start and end of the first, of the second, and so on, in the order of the text of the turn
    /// @param dots whether doubtful words have dots, below which there must be room
    /// @param em the text size
    public void misspelled(int[] parts, boolean dots, double em) {
        double tooth = Math.max(1, em * TOOTH);
        List<PathElement> lines = new ArrayList<>();
        for (int i = 0; i + 1 < parts.length; i += 2) {
            for (Rectangle2D r : text.under(parts[i], parts[i + 1])) {
                Outline.zigzag(lines, r.getMinX(), r.getMaxX(), Math.rint(r.getMinY()) + 1.5 + (dots ? UNDER_DOTS * em : 0), tooth);
            }
        }
        misspelled.draw(lines);
    }
}
