package app.galley.ui.jobs.form;

import app.galley.problem.Wording;
import app.galley.service.Languages;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.rule.JobOption;
import app.galley.ui.kit.Wrapping;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How the language is known: named, or identified, perhaps among a few.
final class LanguageFields extends VBox {
    /// Stand for languages that are identified.
    private static final String ONE = "";
    private static final String SEVERAL = "*";
    private final JobFormViewModel model;
    private final Wording words;
    private final ComboBox<String> box;
    private final TextField options;
    private final List<String> known;
    /// The form follows the settings now, rather than changing them.
    private boolean following;

    LanguageFields(JobFormViewModel model, Wording words) {
        super(8);
        this.model = model;
        this.words = words;
        this.known = model.languages();
        Fields fields = new Fields(words);
        box = fields.choice(Stream.concat(Stream.of(ONE, SEVERAL), known.stream()).toList(), ONE, this::said, code -> change());
        box.setId("language");
        options = fields.text("", "[a-zA-Z, -]*", text -> change());
        options.setId("language-options");
        options.setPromptText(words.say("jobs.anyLanguage"));
        Node among = new OptionRow(model, JobOption.IDENTIFY, words, fields.labelled("jobs.languageOptions", options), unknown());
        among.managedProperty().bind(among.visibleProperty());
        getChildren().setAll(fields.labelled("jobs.language", box), among);
        among.visibleProperty().bind(box.valueProperty().map(code -> code.equals(ONE) || code.equals(SEVERAL)));
        model.settingsProperty().subscribe(this::follow);
    }

    /// Names what stands in the field and is no language.
    private Label unknown() {
        Label said = new Label();
        said.setId("unknown-languages");
        said.getStyleClass().add("problem-text");
        Wrapping.wrap(said);
        said.textProperty().bind(options.textProperty().map(typed -> {
            List<String> wrong = Arrays.stream(typed.split("[,\\s]+")).filter(code -> !code.isEmpty() && !known.contains(code)).toList();
            return wrong.isEmpty() ? "" : words.say("jobs.noLanguage", String.join(", ", wrong));
        }));
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        return said;
    }

    private String said(String code) {
        return switch (code) {
            case ONE -> words.say("jobs.identify");
            case SEVERAL -> words.say("jobs.identifySeveral");
            default -> Languages.name(code, words.locale());
        };
    }

    private void follow(JobSettings now) {
        if (following) {
            return;
        }
        following = true;
        box.setValue(switch (now.language()) {
            case LanguageChoice.Named(String code) -> code;
            case LanguageChoice.Identified(List<String> among) -> ONE;
            case LanguageChoice.Several(List<String> among) -> SEVERAL;
        });
        if (!(now.language() instanceof LanguageChoice.Named) && !now.language().options().equals(codes())) {
            options.setText(String.join(", ", now.language().options()));
        }
        following = false;
    }

    private void change() {
        if (following) {
            return;
        }
        following = true;
        @Nullable String code = box.getValue();
        LanguageChoice choice = code == null || code.equals(ONE) ? new LanguageChoice.Identified(codes())
                : code.equals(SEVERAL) ? new LanguageChoice.Several(codes()) : new LanguageChoice.Named(code);
        model.change(settings -> settings.with(choice));
        following = false;
    }

    /// The codes in the field that are known; what is not yet one is passed over.
    private List<String> codes() {
        return Arrays.stream(options.getText().split("[,\\s]+")).filter(known::contains).distinct().toList();
    }
}
