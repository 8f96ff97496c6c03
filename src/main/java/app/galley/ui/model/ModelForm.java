package app.galley.ui.model;

import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.service.Languages;
import app.galley.service.model.ModelWish;
import app.galley.service.model.TrainingAdvice.Amount;
import app.galley.service.rule.BaseModel;
import app.galley.service.vocabulary.Finding;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Wrapping;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The form that asks for a new model.
final class ModelForm extends VBox {
    private static final List<Integer> SHARES = List.of(0, 10, 15, 20, 25);
    private static final int KIB = 1024;
    private final ModelsViewModel models;
    private final NewModelViewModel model;
    private final Wording words;
    private final VBox findings = new VBox();

    ModelForm(ModelsViewModel models, Wording words) {
        this.models = models;
        this.model = models.fresh();
        this.words = words;
        setId("model-form");
        getStyleClass().addAll("model-form", "form");
        Label title = new Label(words.say("model.new"));
        title.getStyleClass().add("inspector-title");
        TextField name = new TextField();
        name.setId("model-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        ComboBox<String> language = choice(ModelWish.LANGUAGES, code -> Languages.name(code, words.locale()));
        language.valueProperty().bindBidirectional(model.languageProperty());
        language.setId("model-language");
        ComboBox<BaseModel> base = choice(List.of(BaseModel.WIDE_BAND, BaseModel.NARROW_BAND), this::said);
        base.valueProperty().bindBidirectional(model.baseProperty());
        ComboBox<Integer> share = choice(SHARES, percent -> percent == 0 ? words.say("model.share.none") : words.say("model.share.percent", percent));
        share.setId("model-share");
        share.valueProperty().bindBidirectional(model.shareProperty().asObject());
        FlowPane first = new FlowPane(16, 12, field("model.name.label", name), field("model.language.label", language), field("model.base.label", base));
        getChildren().setAll(title, first);
        if (model.needsRole()) {
            TextField role = new TextField();
            role.setPromptText("arn:aws:iam::123456789012:role/galley-transcribe");
            role.textProperty().bindBidirectional(model.roleProperty());
            getChildren().add(field("model.role.label", role));
        } else {
            getChildren().add(hint(words.say("model.local")));
        }
        getChildren().addAll(new SourceList(models, words), field("model.share.label", share), total(), findings, end());
        findings.getStyleClass().add("model-findings");
        model.findings().addListener((ListChangeListener<Finding>) change -> judge());
        judge();
    }

    private String said(BaseModel base) {
        String key = "model.base." + base.name().toLowerCase(Locale.ROOT);
        return words.say(key) + ": " + words.say(key + ".hint");
    }

    private static <T> ComboBox<T> choice(List<T> of, Function<T, String> said) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(of);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : said.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
        return box;
    }

    private VBox field(String key, Control control) {
        Label label = new Label(words.say(key));
        label.setLabelFor(control);
        return new VBox(4, label, control);
    }

    private static Label hint(String text) {
        Label hint = new Label(text);
        hint.getStyleClass().add("hint");
        Wrapping.wrap(hint);
        return hint;
    }

    private Node total() {
        Label total = new Label();
        total.setId("model-total");
        total.getStyleClass().add("section-title");
        model.totalProperty().subscribe((Amount amount) -> total.setText(words.say("model.total", amount.words(), (amount.bytes() + KIB - 1) / KIB)));
        return total;
    }

    private void judge() {
        findings.getChildren().setAll(model.findings().stream().map(finding -> {
            Label label = new Label(words.say(finding.says()), Icons.of(finding.isFault() ? Feather.ALERT_TRIANGLE : Feather.INFO));
            label.getStyleClass().add(finding.isFault() ? "fault" : "advice");
            Wrapping.wrap(label);
            return label;
        }).toList());
    }

    private Node end() {
        Button create = Icons.wordedButton(Feather.UPLOAD_CLOUD, words.say("model.create"), model::create);
        create.setId("create-model");
        create.getStyleClass().add("accent");
        create.disableProperty().bind(model.readyProperty().not().or(model.busyProperty()));
        Button export = Icons.wordedButton(Feather.SAVE, words.say("model.export"), this::chooseTarget);
        export.disableProperty().bind(model.totalProperty().isEqualTo(Amount.NONE));
        Button cancel = new Button(words.say("model.cancel"));
        cancel.getStyleClass().add("flat");
        cancel.setOnAction(e -> {
            model.cancel();
            models.writingProperty().set(false);
        });
        ProgressBar sent = new ProgressBar();
        sent.progressProperty().bind(model.sentProperty());
        sent.setAccessibleText(words.say("model.creating"));
        sent.visibleProperty().bind(model.busyProperty());
        Label problem = new Label();
        problem.setId("model-problem");
        problem.getStyleClass().add("problem-text");
        Wrapping.wrap(problem);
        problem.managedProperty().bind(problem.visibleProperty());
        model.problemProperty().subscribe((@Nullable Problem why) -> {
            problem.setVisible(why != null);
            problem.setText(why == null ? "" : words.say(why));
        });
        return new VBox(8, problem, new FlowPane(8, 8, create, export, cancel, sent));
    }

    private void chooseTarget() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say("model.exportTitle"));
        chooser.setInitialFileName("training.txt");
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.export(file.toPath(), () -> models.newsProperty().set(ModelsViewModel.News.of("model.exported")));
        }
    }
}
