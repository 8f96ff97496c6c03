package app.galley.ui.text.block;

import app.galley.ui.kit.Wrapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The nodes of a text. Most are a single one that JavaFX wraps. For the reason that [Wrapping] gives, text of which anything is
/// written from right to left has one a word; other text that JavaFX cannot wrap is wrapped here: where a line begins, its node
/// has a line break that is not in the text. A "place" counts the chars of the nodes, an "offset" those of the text. Used by the
/// FX thread.
final class BlockPieces {
    /// Text in a font without its letters is put together from several fonts, and JavaFX 26 then shows the words of a line
    /// from right to left in the wrong order: such text gets the system's own font.
    private static final PseudoClass BIDI = PseudoClass.getPseudoClass("bidi");
    private static final int[] NONE = {};
    private final TextFlow flow;
    private final Runnable restyled;
    private boolean making;
    private List<String> shown = List.of("");
    private String whole = "";
    private Manner manner = Manner.WRAPPED_BY_NODE;
    private int longest = Integer.MAX_VALUE;
    /// The offsets at which lines begin that are wrapped here, but for the first.
    private int[] starts = NONE;

    /// How a text is wrapped.
    private enum Manner { WRAPPED_BY_NODE, WRAPPED_BETWEEN_WORDS, WRAPPED_HERE }

    /// No text.
    ///
    /// @param restyled runs when the style sheet gives the nodes another font than that with which they came into being
    BlockPieces(TextFlow flow, Runnable restyled) {
        this.flow = flow;
        this.restyled = restyled;
        flow.getChildren().add(node("", false));
    }

    private Text node(String words, boolean bidi) {
        Text text = new Text(words);
        text.getStyleClass().setAll("turn-text");
        text.pseudoClassStateChanged(BIDI, bidi);
        text.fontProperty().addListener((property, old, now) -> {
            if (!making) {
                restyled.run();
            }
        });
        return text;
    }

    /// Shows words; yields whether they are others.
    boolean show(String words) {
        if (words.equals(whole)) {
            return false;
        }
        boolean before = isMixed();
        whole = words;
        manner = Wrapping.isMixed(words) ? Manner.WRAPPED_BETWEEN_WORDS
                : Wrapping.isShaped(words) ? Manner.WRAPPED_HERE : Manner.WRAPPED_BY_NODE;
        starts = NONE;
        cut(before == isMixed());
        return true;
    }

    /// Fits them into lines.
    ///
    /// @param most how long a line may be
    /// @param em the text size
    /// @return how wide the flow may be
    double fit(double most, double em) {
        if (manner == Manner.WRAPPED_BETWEEN_WORDS) {
            fitWords((int) Math.max(1, most / em));
        }
        if (manner == Manner.WRAPPED_HERE) {
            Text only = (Text) flow.getChildren().getFirst();
            starts = Lines.of(whole, only.getFont(), most);
            StringBuilder broken = new StringBuilder(whole);
            for (int i = starts.length - 1; i >= 0; i--) {
                broken.insert(starts[i], '\n');
            }
            only.setText(broken.toString());
            return 2 * most;
        }
        return most;
    }

    /// Cuts words that are longer than a line, since they would wrap within their node.
    private void fitWords(int most) {
        boolean longer = most < longest && shown.stream().anyMatch(word -> word.length() > most);
        boolean shorter = most > longest && shown.stream().anyMatch(word -> word.length() >= longest);
        longest = most;
        if (longer || shorter) {
            cut(true);
        }
    }

    private void cut(boolean sameKind) {
        List<String> fresh = isMixed() ? Wrapping.words(whole, longest) : List.of(whole);
        if (!isMixed() && sameKind) {
            ((Text) flow.getChildren().getFirst()).setText(whole);
        } else {
            exchange(fresh, sameKind);
        }
        shown = fresh;
    }

    boolean isEmpty() {
        return whole.isEmpty();
    }

    /// The place behind the last char.
    int end() {
        return whole.length() + starts.length;
    }

    /// Whether some of it is written from right to left.
    boolean isMixed() {
        return manner == Manner.WRAPPED_BETWEEN_WORDS;
    }

    /// The place of the char at an offset.
    int place(int offset) {
        int found = starts.length == 0 ? -1 : Arrays.binarySearch(starts, offset);
        return offset + (found >= 0 ? found + 1 : -found - 1);
    }

    /// The place behind the char before an offset: at the end of the upper line where a line is wrapped here.
    int placeBehind(int offset) {
        return offset == 0 ? 0 : place(offset - 1) + 1;
    }

    /// The offset of a place; of a line break that is not in the text that of the char behind it.
    int offset(int place) {
        int before = 0;
        while (before < starts.length && starts[before] + before < place) {
            before++;
        }
        return place - before;
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
            put.add(node(word, isMixed()));
        }
        flow.getChildren().addAll(reused, put);
        making = true;
        put.forEach(Node::applyCss);
        making = false;
    }
}
