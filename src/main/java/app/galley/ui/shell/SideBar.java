package app.galley.ui.shell;

import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The places one can go to, and below them where transcription runs. Folds to its icons where the window is narrow.
final class SideBar extends VBox {
    private final Map<Place, ToggleButton> buttons = new EnumMap<>(Place.class);
    private final ToggleGroup group = new ToggleGroup();
    private final ToggleButton transcript = new ToggleButton();
    private final Label service;

    private final Wording words;

    SideBar(Wording words, String serviceName, ObservableIntegerValue jobsUnderWay, Consumer<Place> go, Runnable showOpen) {
        this.words = words;
        getStyleClass().add("side-bar");
        setAccessibleText(words.say("shell.navigation"));
        button(Place.LIBRARY, Feather.BOOK_OPEN, words, go);
        ToggleButton jobs = button(Place.JOBS, Feather.ACTIVITY, words, go);
        transcript(showOpen);
        Region line = new Region();
        line.getStyleClass().add("side-line");
        getChildren().add(line);
        button(Place.VOCABULARIES, Feather.BOOK, words, go);
        button(Place.FILTERS, Feather.FILTER, words, go);
        button(Place.MODELS, Feather.TRENDING_UP, words, go);
        button(Place.CATEGORIES, Feather.TAG, words, go);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().add(space);
        button(Place.SETTINGS, Feather.SETTINGS, words, go);
        service = new Label(serviceName, Icons.of(Feather.MONITOR));
        service.setTooltip(new Tooltip(words.say("shell.thisComputerHint")));
        service.getStyleClass().add("service");
        getChildren().add(service);
        jobsUnderWay.subscribe(count -> showUnderWay(jobs, count.intValue(), words));
        showUnderWay(jobs, jobsUnderWay.get(), words);
    }

    /// Marks the place that is shown; null for the open transcript.
    void show(@Nullable Place place) {
        group.selectToggle(place == null ? transcript : buttons.get(place));
    }

    /// Offers the way back to a transcript; null while none is open.
    void open(@Nullable String title) {
        transcript.setVisible(title != null);
        if (title != null) {
            transcript.setText(title);
            transcript.getTooltip().setText(words.say("shell.openTranscript", title));
            transcript.setAccessibleText(words.say("shell.openTranscript", title));
        }
    }

    private void transcript(Runnable showOpen) {
        transcript.setGraphic(Icons.of(Feather.FILE_TEXT));
        transcript.setTooltip(new Tooltip());
        transcript.setId("open-document");
        transcript.setMnemonicParsing(false);
        transcript.setToggleGroup(group);
        transcript.setMaxWidth(Double.MAX_VALUE);
        transcript.setMinWidth(0);
        transcript.setAlignment(Pos.CENTER_LEFT);
        transcript.managedProperty().bind(transcript.visibleProperty());
        transcript.setVisible(false);
        transcript.setOnAction(e -> {
            showOpen.run();
            group.selectToggle(transcript);
        });
        getChildren().add(transcript);
    }

    /// Shows icons only.
    void fold(boolean folded) {
        ContentDisplay display = folded ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        buttons.values().forEach(b -> b.setContentDisplay(display));
        transcript.setContentDisplay(display);
        service.setContentDisplay(display);
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("folded"), folded);
    }

    private ToggleButton button(Place place, Feather shape, Wording words, Consumer<Place> go) {
        String name = words.say("shell." + place.name().toLowerCase(Locale.ROOT));
        ToggleButton button = new ToggleButton(name, Icons.of(shape));
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setOnAction(e -> {
            go.accept(place);
            group.selectToggle(button);
        });
        buttons.put(place, button);
        getChildren().add(button);
        return button;
    }

    private void showUnderWay(ToggleButton jobs, int count, Wording words) {
        String name = count > 0 ? words.say("shell.jobsUnderWay", count) : words.say("shell.jobs");
        jobs.setText(name);
        jobs.setAccessibleText(name);
    }
}
