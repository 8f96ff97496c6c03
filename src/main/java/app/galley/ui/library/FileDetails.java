package app.galley.ui.library;

import app.galley.media.file.Contents;
import app.galley.media.file.SoundStream;
import app.galley.media.picture.Cover;
import app.galley.problem.Wording;
import app.galley.ui.kit.Wrapping;
import app.galley.ui.sound.file.StreamNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What is written into the file of the selected recording, its cover, and a choice among its sounds. What there is none of takes no room.
public final class FileDetails extends VBox {
    private static final double COVER = 56;
    private static final double LETTER = 15;
    private static final int MOST_LETTERS = 200;
    private final DetailsViewModel model;
    private final Wording words;
    private final ImageView cover = new ImageView();
    private final Label title = new Label();
    private final Label makers = new Label();
    private final Label picture = new Label();
    private final ComboBox<SoundStream> sounds = new ComboBox<>();
    private boolean filling;

    /// Over its model.
    public FileDetails(DetailsViewModel model, Wording words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("file-details");
        setId("file-details");
        build();
        model.contentsProperty().subscribe(this::show);
        model.coverProperty().subscribe(this::show);
    }

    private void build() {
        title.getStyleClass().add("file-title");
        makers.getStyleClass().add("muted");
        picture.getStyleClass().add("muted");
        Stream.of(title, makers, picture).forEach(Wrapping::wrap);
        title.setId("file-title");
        cover.setPreserveRatio(true);
        cover.setSmooth(true);
        cover.setId("cover");
        title.fontProperty().subscribe(font -> {
            cover.setFitWidth(COVER * font.getSize() / LETTER);
            cover.setFitHeight(COVER * font.getSize() / LETTER);
        });
        VBox said = new VBox(title, makers);
        said.getStyleClass().add("file-said");
        said.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox head = new HBox(cover, said);
        head.getStyleClass().add("file-head");
        Label choose = new Label(words.say("sound.stream"));
        choose.setLabelFor(sounds);
        sounds.setId("sounds");
        sounds.setMaxWidth(Double.MAX_VALUE);
        sounds.setMinWidth(0);
        sounds.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable SoundStream sound) {
                return sound == null ? "" : StreamNames.of(sound, model.contentsProperty().get(), words);
            }

            @Override
            public @Nullable SoundStream fromString(String text) {
                return null;
            }
        });
        Tooltip whole = new Tooltip();
        sounds.setTooltip(whole);
        sounds.valueProperty().subscribe(sound -> {
            whole.setText(sounds.getConverter().toString(sound));
            if (sound != null && !filling) {
                model.choose(sound);
            }
        });
        VBox choice = new VBox(choose, sounds);
        choice.getStyleClass().add("file-said");
        getChildren().setAll(head, picture, choice);
        choice.visibleProperty().bind(model.contentsProperty().map(known -> known.sounds().size() > 1));
        head.visibleProperty().bind(model.contentsProperty().map(known -> known.hasCover() || !title(known).isEmpty() || !makers(known).isEmpty()));
        picture.visibleProperty().bind(model.contentsProperty().map(known -> known.frameRate().isPresent()));
        for (var part : List.of(cover, title, makers, picture, head, choice)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        visibleProperty().bind(head.visibleProperty().flatMap(there -> choice.visibleProperty().flatMap(also -> picture.visibleProperty()
                .map(too -> there || also || too))));
        managedProperty().bind(visibleProperty());
    }

    private void show(Contents known) {
        title.setText(title(known));
        title.setVisible(!title.getText().isEmpty());
        makers.setText(makers(known));
        makers.setVisible(!makers.getText().isEmpty());
        picture.setText(known.frameRate().map(rate -> known.startTimeCode()
                .map(code -> words.say("library.framesFrom", (double) rate.numerator() / rate.denominator(), code))
                .orElseGet(() -> words.say("library.frames", (double) rate.numerator() / rate.denominator()))).orElse(""));
        filling = true;
        sounds.getItems().setAll(known.sounds());
        sounds.setValue(known.sounds().stream().filter(sound -> sound.number() == known.sound()).findFirst().orElse(null));
        filling = false;
    }

    /// The rows are turned into an image at once: there are few of them.
    private void show(@Nullable Cover found) {
        cover.setVisible(found != null);
        if (found == null) {
            cover.setImage(null);
            return;
        }
        WritableImage image = new WritableImage(found.size().width(), found.size().height());
        image.getPixelWriter().setPixels(0, 0, found.size().width(), found.size().height(), PixelFormat.getByteBgraInstance(),
                found.pixels().duplicate(), found.size().width() * 4);
        cover.setImage(image);
    }

    private static String title(Contents known) {
        return shortened(known.tag("title").orElse(""));
    }

    private static String makers(Contents known) {
        List<String> parts = new ArrayList<>();
        Stream.of("artist", "album", "date").map(known::tag).flatMap(Optional::stream).map(FileDetails::shortened).forEach(parts::add);
        return String.join(" · ", parts);
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= MOST_LETTERS ? line : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, MOST_LETTERS) - 1)) + "…";
    }
}
