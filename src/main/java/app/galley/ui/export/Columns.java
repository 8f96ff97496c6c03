package app.galley.ui.export;

import app.galley.problem.Wording;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The three parts of the view beside each other where there is room for them, else one at a time with a switch above. Room is counted in letters, so that
/// large ones take it, too.
final class Columns extends BorderPane {
    static final int FORMATS = 0;
    static final int PREVIEW = 2;
    /// In em: two columns of choices, and a preview that can be read.
    private static final double ROOM = 54;
    private static final List<String> NAMES = List.of("export.formats", "export.options", "export.preview");
    private final List<Region> parts;
    private final HBox middle = new HBox();
    private final HBox tabs = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private int shown = FORMATS;
    private boolean isWide = true;

    Columns(Wording words, Region formats, Region options, Region preview) {
        parts = List.of(formats, options, preview);
        middle.getStyleClass().add("export-middle");
        HBox.setHgrow(preview, Priority.ALWAYS);
        tabs.setId("export-parts");
        tabs.setAlignment(Pos.CENTER);
        tabs.getStyleClass().add("export-parts");
        for (int i = 0; i < NAMES.size(); i++) {
            ToggleButton tab = new ToggleButton(words.say(NAMES.get(i)));
            int part = i;
            tab.setId("export-part-" + i);
            tab.setToggleGroup(group);
            tab.getStyleClass().add(i == 0 ? "left-pill" : i == NAMES.size() - 1 ? "right-pill" : "center-pill");
            tab.setOnAction(e -> show(part));
            tabs.getChildren().add(tab);
        }
        setCenter(middle);
        setTop(tabs);
        tabs.managedProperty().bind(tabs.visibleProperty());
        widthProperty().subscribe(width -> measure());
        letters().fontProperty().subscribe(font -> measure());
    }

    private void measure() {
        boolean wide = getWidth() == 0 || getWidth() >= ROOM * letters().getFont().getSize();
        if (wide != isWide || middle.getChildren().isEmpty()) {
            isWide = wide;
            lay();
        }
    }

    private ToggleButton letters() {
        return (ToggleButton) tabs.getChildren().getFirst();
    }

    /// Shows one of the parts, where not all of them are.
    void show(int part) {
        shown = part;
        lay();
    }

    private void lay() {
        List<? extends Node> seen = isWide ? parts : List.of(parts.get(shown));
        if (!seen.equals(middle.getChildren())) {
            middle.getChildren().setAll(seen);
        }
        tabs.setVisible(!isWide);
        parts.forEach(part -> HBox.setHgrow(part, !isWide || part == parts.get(PREVIEW) ? Priority.ALWAYS : Priority.NEVER));
        group.selectToggle(group.getToggles().get(shown));
    }
}
