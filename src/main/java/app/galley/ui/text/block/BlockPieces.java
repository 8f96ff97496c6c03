package app.galley.ui.text.block;

import app.galley.ui.kit.Wrapping;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The nodes of a text: a single one, or one a word where anything is written from right to left, for the
/// reason that [Wrapping] gives. Used by the FX thread.
final class BlockPieces {
    /// Text in a font without its letters is put together from several fonts, and JavaFX 26 then shows the words of a line
    /// from right to left in the wrong order: such text gets the system's own font.
    private static final PseudoClass BIDI = PseudoClass.getPseudoClass("bidi");
    private final TextFlow flow;
    private List<String> shown = List.of("");
    private String whole = "";
    private boolean mixed;
    private int longest = Integer.MAX_VALUE;

    BlockPieces(TextFlow flow) {
        this.flow = flow;
        flow.getChildren().add(node("", false));
    }

    private static Text node(String words, boolean bidi) {
        Text text = new Text(words);
        text.getStyleClass().setAll("turn-text");
        text.pseudoClassStateChanged(BIDI, bidi);
        return text;
    }

    /// Shows words; yields whether they are others.
    boolean show(String words) {
        if (words.equals(whole)) {
            return false;
        }
        boolean before = mixed;
        whole = words;
        mixed = Wrapping.isMixed(words);
        cut(before == mixed);
        return true;
    }

    /// Cuts words that are longer than a line, since they would wrap within their node.
    ///
    /// @param most how many chars surely fit on a line
    void fit(int most) {
        boolean longer = most < longest && shown.stream().anyMatch(word -> word.length() > most);
        boolean shorter = most > longest && shown.stream().anyMatch(word -> word.length() >= longest);
        longest = most;
        if (mixed && (longer || shorter)) {
            cut(true);
        }
    }

    private void cut(boolean sameKind) {
        List<String> fresh = mixed ? Wrapping.words(whole, longest) : List.of(whole);
        if (!mixed && sameKind) {
            ((Text) flow.getChildren().getFirst()).setText(whole);
        } else {
            exchange(fresh, sameKind);
        }
        shown = fresh;
    }

    boolean isEmpty() {
        return whole.isEmpty();
    }

    int length() {
        return whole.length();
    }

    /// Whether some of it is written from right to left.
    boolean isMixed() {
        return mixed;
    }

    /// Leaves the nodes of words that are the same at both ends. A node that stays in the scene need not be styled anew.
    private void exchange(List<String> fresh, boolean sameKind) {
        int most = sameKind ? Math.min(shown.size(), fresh.size()) : 0;
        int head = 0;
        while (head < most && shown.get(head).equals(fresh.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && shown.get(shown.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) {
            tail++;
        }
        int reused = head;
        while (sameKind && reused < shown.size() - tail && reused < fresh.size() - tail) {
            ((Text) flow.getChildren().get(reused)).setText(fresh.get(reused));
            reused++;
        }
        flow.getChildren().remove(reused, shown.size() - tail);
        List<Node> put = new ArrayList<>();
        for (String word : fresh.subList(reused, fresh.size() - tail)) {
            put.add(node(word, mixed));
        }
        flow.getChildren().addAll(reused, put);
        put.forEach(Node::applyCss);
    }
}
