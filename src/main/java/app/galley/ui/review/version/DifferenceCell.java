package app.galley.ui.review.version;

import app.galley.problem.Wording;
import app.galley.transcript.review.Comparison.Difference;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Wrapping;
import app.galley.ui.kit.rows.PanelCell;
import java.util.StringJoiner;
import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/// A difference in the list: what went, struck and with a minus, what came, with a plus, and the words around them.
final class DifferenceCell extends PanelCell<Difference> {
    /// More is cut off.
    private static final int LONGEST = 400;
    private final Wording words;
    private final Text lead = text("difference-around");
    private final Text removed = text("difference-removed");
    private final Text between = text("difference-around");
    private final Text added = text("difference-added");
    private final Text tail = text("difference-around");
    private final TextFlow flow = new TextFlow();
    private final Label conflict = new Label();
    private final Predicate<Difference> isInConflict;

    /// @param isInConflict whether a person's words stayed there although the result says something else
    DifferenceCell(ListView<Difference> list, Predicate<Difference> isInConflict, Wording words) {
        this.words = words;
        this.isInConflict = isInConflict;
        conflict.setText(words.say("review.takeOver.conflict"));
        conflict.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        conflict.getStyleClass().add("difference-conflict");
        Wrapping.wrap(conflict);
        getStyleClass().add("difference-cell");
        show(list, new VBox(flow, conflict));
    }

    @Override
    protected String fill(Difference difference) {
        String then = cut(difference.before());
        String now = cut(difference.after());
        lead.setText(difference.lead().isEmpty() ? "" : difference.lead() + " ");
        removed.setText(then.isEmpty() ? "" : words.say("review.versions.removed", then));
        between.setText(then.isEmpty() || now.isEmpty() ? "" : " ");
        added.setText(now.isEmpty() ? "" : words.say("review.versions.added", now));
        tail.setText(difference.tail().isEmpty() ? "" : " " + difference.tail());
        fill(flow, lead, removed, between, added, tail);
        boolean both = isInConflict.test(difference);
        conflict.setVisible(both);
        conflict.setManaged(both);
        StringJoiner said = new StringJoiner("; ");
        if (!then.isEmpty()) {
            said.add(words.say("review.versions.spokenRemoved", then));
        }
        if (!now.isEmpty()) {
            said.add(words.say("review.versions.spokenAdded", now));
        }
        if (both) {
            said.add(conflict.getText());
        }
        return difference.lead() + ": " + said;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + " …";
    }
}
