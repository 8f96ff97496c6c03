package app.galley.ui.caption.page;

import app.galley.caption.checklist.ChecklistItem;
import app.galley.caption.checklist.Judgement;
import app.galley.caption.checklist.Judgements;
import app.galley.problem.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What laws and guides ask and no machine can judge, law by law, each with the reviewer's tick and note. What is said is kept at once.
public final class ChecklistPage extends VBox {
    private final Wording words;
    private final ObservableValue<Judgements> said;
    private final Keeper keeper;
    private final Supplier<Instant> now;
    private final DateTimeFormatter moment;

    /// Keeps what was said.
    public interface Keeper {
        /// @param change made to what was said before
        void keep(UnaryOperator<Judgements> change);
    }

    /// @param items to be looked at, those of one law together
    /// @param said what was said
    /// @param now what time it is
    public ChecklistPage(List<ChecklistItem> items, ObservableValue<Judgements> said, Keeper keeper, Supplier<Instant> now, Wording words) {
        this.words = words;
        this.said = said;
        this.keeper = keeper;
        this.now = now;
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(words.locale()).withZone(ZoneId.systemDefault());
        getStyleClass().add("checklist");
        getChildren().add(text(words.say("caption.checklist.hint"), "muted"));
        String law = "";
        for (ChecklistItem item : items) {
            if (!item.law().equals(law)) {
                law = item.law();
                getChildren().add(text(words.say("caption.law." + law), "checklist-law"));
                if (law.equals("fcc")) {
                    getChildren().add(text(words.say("caption.checklist.percent"), "muted"));
                }
            }
            getChildren().add(row(item));
        }
    }

    private static Label text(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Region row(ChecklistItem item) {
        CheckBox tick = new CheckBox(words.say("caption.item." + item.id()));
        tick.setId("tick-" + item.id());
        tick.setWrapText(true);
        tick.setMinHeight(Region.USE_PREF_SIZE);
        Label state = text("", "muted");
        state.getStyleClass().add("checklist-state");
        TextField note = new TextField();
        note.setId("note-" + item.id());
        note.setPromptText(words.say("caption.checklist.note"));
        note.setAccessibleText(words.say("caption.checklist.noteFor", tick.getText()));
        said.subscribe(judgements -> {
            tick.setSelected(judgements.of(item.id()).map(Judgement::ticked).orElse(false));
            if (!note.isFocused()) {
                note.setText(judgements.of(item.id()).map(Judgement::note).orElse(""));
            }
            state.setText(words.say("caption.checklist.from", state(judgements, item), item.source().replaceFirst("https://(?:www\\.)?([^/]*).*", "$1")));
        });
        tick.setOnAction(e -> keeper.keep(before -> before.ticked(item.id(), tick.isSelected(), now.get())));
        note.focusedProperty().subscribe(focused -> {
            if (!focused) {
                note(item, note.getText());
            }
        });
        note.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                note(item, note.getText());
            }
        });
        VBox row = new VBox(tick, state, note);
        row.getStyleClass().add("checklist-item");
        return row;
    }

    private void note(ChecklistItem item, String text) {
        if (!said.getValue().of(item.id()).map(Judgement::note).orElse("").equals(text.strip())) {
            keeper.keep(before -> before.noted(item.id(), text, now.get()));
        }
    }

    private String state(Judgements judgements, ChecklistItem item) {
        return judgements.of(item.id()).map(judgement -> words.say(judgement.ticked() ? "caption.checklist.ticked" : "caption.checklist.noted",
                moment.format(judgement.when()))).orElseGet(() -> words.say("caption.report.notLookedAt"));
    }
}
