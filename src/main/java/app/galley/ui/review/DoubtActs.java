package app.galley.ui.review;

import app.galley.problem.Wording;
import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.review.Alternatives;
import app.galley.transcript.review.Doubt;
import app.galley.ui.kit.Commands;
import app.galley.ui.text.TranscriptView;
import app.galley.ui.text.caret.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;

/// Works off doubtful words without leaving the text: goes to them, plays, accepts and replaces them, each by a key. Used by the FX
/// thread.
public final class DoubtActs {
    private final DoubtsViewModel model;
    private final TranscriptView page;
    private final Wording words;
    private final Commands registry;
    private final ContextMenu readings = new ContextMenu();

    /// Registers its commands and adds to the context menu of the page.
    public DoubtActs(DoubtsViewModel model, TranscriptView page, Commands registry, Wording words) {
        this.model = model;
        this.page = page;
        this.words = words;
        this.registry = registry;
        readings.setId("readings");
        readings.addEventFilter(KeyEvent.KEY_TYPED, this::digit);
        ObservableBooleanValue open = model.desk().sessionProperty().isNotNull();
        registry.add("review.command.next", "F8", open, this::next);
        registry.add("review.command.previous", "Shift+F8", open, this::previous);
        registry.add("review.command.hear", "Shortcut+F8", open, this::hear);
        registry.add("review.command.accept", "Shortcut+Shift+A", open, this::accept);
        registry.add("review.command.readings", "Shortcut+PERIOD", open, this::chooseReading);
        registry.add("review.command.verify", "Shortcut+Shift+F8", open, this::verify);
        ObservableValue<Boolean> heard = model.machineProperty().map(machine -> machine.transcript().isPresent());
        registry.add("review.command.revert", null, Bindings.createBooleanBinding(heard::getValue, heard), this::revert);
        page.addMenuSource(this::menu);
        page.selectionProperty().subscribe(this::selected);
    }

    /// Names a button after a command, with its key.
    void name(ButtonBase button, String command) {
        registry.name(button, command, new SimpleStringProperty(words.say(command)));
    }

    private Selection selection() {
        return page.selectionProperty().get();
    }

    private void selected(Selection now) {
        if (model.watchedProperty().get()) {
            model.at(now.from(), now.to()).ifPresent(model::choose);
        }
    }

    /// Goes to the next doubt.
    void next() {
        model.next(selection().to()).ifPresent(this::enter);
    }

    /// Goes to the doubt before.
    void previous() {
        model.previous(selection().from()).ifPresent(this::enter);
    }

    /// Selects the word of a doubt on the page and puts the cursor there: what is typed replaces it.
    void enter(Doubt doubt) {
        show(doubt);
        page.requestFocus();
    }

    /// Selects the word of a doubt on the page; the cursor stays where it is.
    void show(Doubt doubt) {
        Passage place = model.place(doubt);
        page.select(Selection.between(place.from(), place.to()));
    }

    /// The doubt that is meant: the selected one, else the one of the list.
    private Optional<Doubt> meant() {
        return model.at(selection().from(), selection().to()).or(() -> Optional.ofNullable(model.currentProperty().get()));
    }

    private void with(Consumer<Doubt> act) {
        meant().ifPresent(act);
    }

    /// Plays the word with a little around it.
    void hear() {
        with(model::play);
    }

    /// Finds the word right and goes to the next one.
    void accept() {
        with(this::accept);
    }

    private void accept(Doubt doubt) {
        goOn(() -> model.corrections().accept(doubt, selection().caret()));
    }

    /// Puts another reading in the place of a word and goes to the next one.
    void take(Doubt doubt, Alternatives.Offer offer) {
        goOn(() -> model.corrections().replace(doubt, offer, selection().caret()));
    }

    private void goOn(Runnable act) {
        boolean fromText = page.isFocused();
        act.run();
        model.next(selection().to()).ifPresent(fromText ? this::enter : this::show);
    }

    /// Marks the turns of the selection as verified, or takes the marks off.
    void verify() {
        model.corrections().verify(selection().from().turn(), selection().to().turn(), selection().caret());
    }

    /// Puts the recogniser's words back into the selection.
    void revert() {
        model.corrections().revert(selection().from(), selection().to(), selection().caret());
    }

    /// Opens the list of readings at the word.
    void chooseReading() {
        with(doubt -> {
            show(doubt);
            List<Rectangle2D> boxes = page.map().word(doubt.turn(), doubt.word());
            Rectangle2D box = boxes.isEmpty() ? Rectangle2D.EMPTY : boxes.getFirst();
            Point2D corner = page.localToScreen(box.getMinX(), box.getMaxY());
            if (corner != null) {
                readings.getItems().setAll(items(doubt));
                readings.show(page, corner.getX(), corner.getY());
            }
        });
    }

    /// A digit takes a reading. Not on the press: what is typed by it would then go to the page.
    private void digit(KeyEvent event) {
        int index = event.getCharacter().length() == 1 ? Character.digit(event.getCharacter().charAt(0), 10) : -1;
        List<MenuItem> offers = readings.getItems().stream().filter(i -> i.getStyleClass().contains("reading")).toList();
        if (index > 0 && index <= offers.size()) {
            event.consume();
            readings.hide();
            offers.get(index - 1).fire();
        }
    }

    private List<MenuItem> menu(Position at) {
        List<MenuItem> items = new ArrayList<>(model.at(at, at).map(this::items).orElse(List.of()));
        boolean verified = model.corrections().isVerified(at.turn());
        items.add(item(words.say(verified ? "review.doubts.unverify" : "review.doubts.verify"), this::verify));
        if (model.machineProperty().get().transcript().isPresent()) {
            items.add(item(words.say("review.command.revert"), this::revert));
        }
        return items;
    }

    private List<MenuItem> items(Doubt doubt) {
        List<MenuItem> items = new ArrayList<>();
        int number = 1;
        for (Alternatives.Offer offer : model.corrections().offers(doubt)) {
            MenuItem item = item(number++ + "  " + words.say("review.doubts.offer", offer.text(), DoubtWords.percent(offer.confidence(),
                    words)), () -> take(doubt, offer));
            item.getStyleClass().add("reading");
            item.setMnemonicParsing(false);
            items.add(item);
        }
        if (items.isEmpty()) {
            MenuItem none = item(words.say("review.doubts.noOffers"), () -> { });
            none.setDisable(true);
            items.add(none);
        }
        items.add(item(words.say("review.doubts.accept"), () -> accept(doubt)));
        items.add(item(words.say("review.doubts.hear"), () -> model.play(doubt)));
        return items;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> action.run());
        return item;
    }
}
