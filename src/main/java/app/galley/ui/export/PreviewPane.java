package app.galley.ui.export;

import app.galley.format.document.PdfPages;
import app.galley.library.Recording;
import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Wrapping;
import app.galley.workbench.export.Glimpse;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The file as it will be: text byte for byte, a PDF as its pages, a document for Word as its paragraphs with their styles.
final class PreviewPane extends VBox {
    private static final double PAGE_MARGIN = 48;
    private final ExportViewModel model;
    private final Wording words;
    private final Label facts = new Label();
    private final TextArea text = new TextArea();
    private final VBox pages = new VBox(16);
    private final ScrollPane pagesPane = new ScrollPane(pages);
    private final Label problem = new Label();
    private final Label more = new Label();

    PreviewPane(ExportViewModel model, Wording words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("export-preview");
        Label title = new Label(words.say("export.preview"));
        title.getStyleClass().add("field-group");
        facts.getStyleClass().add("muted");
        facts.setId("preview-facts");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, title, which(), space, facts);
        head.setAlignment(Pos.CENTER_LEFT);
        text.setId("preview-text");
        text.setEditable(false);
        text.setWrapText(true);
        text.setAccessibleText(words.say("export.preview"));
        pages.setAlignment(Pos.TOP_CENTER);
        pages.getStyleClass().add("preview-pages");
        pagesPane.setId("preview-pages");
        pagesPane.setFitToWidth(true);
        pagesPane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pagesPane.setAccessibleText(words.say("export.preview"));
        problem.setId("preview-problem");
        problem.getStyleClass().add("preview-problem");
        Wrapping.wrap(problem);
        StackPane content = new StackPane(text, pagesPane, problem);
        StackPane.setAlignment(problem, Pos.TOP_LEFT);
        VBox.setVgrow(content, Priority.ALWAYS);
        more.getStyleClass().add("muted");
        more.setId("preview-more");
        Wrapping.wrap(more);
        more.managedProperty().bind(more.visibleProperty());
        Label shots = new Label(words.say("export.noShots"), Icons.of(Feather.INFO));
        shots.setId("preview-shots");
        shots.getStyleClass().add("muted");
        Wrapping.wrap(shots);
        shots.visibleProperty().bind(model.lacksShotsProperty().and(model.glimpseProperty().isNotNull()));
        shots.managedProperty().bind(shots.visibleProperty());
        getChildren().setAll(head, shots, content, more);
        model.glimpseProperty().subscribe(this::show);
        model.problemProperty().subscribe(why -> {
            problem.setVisible(why != null);
            problem.setText(why == null ? "" : words.say(why));
            show(model.glimpseProperty().get());
        });
        content.opacityProperty().bind(Bindings.when(model.lookingProperty()).then(0.55).otherwise(1.0));
        model.lookingProperty().subscribe(looking -> show(model.glimpseProperty().get()));
    }

    /// Which of several recordings is looked at.
    private ComboBox<Recording> which() {
        ComboBox<Recording> box = new ComboBox<>();
        box.setId("preview-which");
        box.setAccessibleText(words.say("export.which"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Recording one) {
                return one == null ? "" : one.title();
            }

            @Override
            public Recording fromString(String title) {
                throw new UnsupportedOperationException(title);
            }
        });
        box.managedProperty().bind(box.visibleProperty());
        model.recordingsProperty().subscribe(recordings -> {
            box.setVisible(recordings.size() > 1);
            box.getItems().setAll(recordings);
            box.setValue(recordings.isEmpty() ? null : recordings.getFirst());
        });
        box.setOnAction(e -> {
            Recording chosen = box.getValue();
            if (chosen != null && model.recordingsProperty().get().size() > 1) {
                model.look(chosen);
            }
        });
        return box;
    }

    private void show(@Nullable Glimpse glimpse) {
        text.setVisible(glimpse instanceof Glimpse.Plain || glimpse instanceof Glimpse.Styled);
        pagesPane.setVisible(glimpse instanceof Glimpse.Pages);
        more.setVisible(glimpse != null && glimpse.goesOn());
        facts.setText(model.lookingProperty().get() ? words.say("export.looking") : glimpse instanceof Glimpse.Plain plain
                ? words.say("export.size", Sizes.of(plain.size(), words)) : "");
        switch (glimpse) {
            case null -> { }
            case Glimpse.Plain plain -> {
                set(plain.text());
                more.setText(words.say("export.goesOn", Sizes.of(plain.size(), words)));
            }
            case Glimpse.Styled styled -> {
                set(String.join("\n", styled.lines()));
                more.setText(words.say("export.goesOnDocument"));
            }
            case Glimpse.Pages drawn -> {
                draw(drawn.pages());
                more.setText(words.say("export.goesOnPages", drawn.pages().size()));
            }
        }
    }

    private void set(String shown) {
        if (!shown.equals(text.getText())) {
            text.setText(shown);
            text.setScrollTop(0);
        }
    }

    private void draw(List<PdfPages.Page> drawn) {
        if (pages.getUserData() == drawn) {
            return;
        }
        pages.setUserData(drawn);
        pages.getChildren().setAll(drawn.stream().map(page -> {
            WritableImage image = new WritableImage(page.width(), page.height());
            image.getPixelWriter().setPixels(0, 0, page.width(), page.height(), PixelFormat.getIntArgbInstance(), page.pixels(), 0, page.width());
            ImageView view = new ImageView(image);
            view.setPreserveRatio(true);
            view.setSmooth(true);
            view.fitWidthProperty().bind(Bindings.min(page.width(), pagesPane.widthProperty().subtract(PAGE_MARGIN)));
            StackPane sheet = new StackPane(view);
            sheet.getStyleClass().add("preview-page");
            sheet.setMaxWidth(Region.USE_PREF_SIZE);
            return sheet;
        }).toList());
        pagesPane.setVvalue(0);
    }
}
