package app.galley.ui.vocabulary;

import app.galley.problem.Wording;
import app.galley.service.Languages;
import app.galley.service.vocabulary.Term;
import app.galley.service.vocabulary.Vocabularies.Kind;
import app.galley.ui.kit.Icons;
import java.util.Comparator;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// Asks for the name and the language of a vocabulary that is begun; takes no room while it is not asked for.
final class NewVocabularyForm extends VBox {
    private static final String MEDICAL_LANGUAGE = "en-US";
    private final TextField name = new TextField();
    private final ComboBox<String> language = new ComboBox<>();
    private final CheckBox medical;
    private List<Term> rows = List.of();
    private Runnable made = () -> { };
    private Runnable cancelled = () -> { };

    /// @param usual the language that is offered first
    NewVocabularyForm(VocabulariesViewModel model, Wording words, String usual) {
        super(8);
        setId("new-vocabulary");
        getStyleClass().addAll("form", "new-vocabulary");
        medical = new CheckBox(words.say("vocabulary.medical"));
        name.setPromptText(words.say("vocabulary.namePrompt"));
        name.setId("vocabulary-name");
        language.setId("vocabulary-language");
        language.setMaxWidth(Double.MAX_VALUE);
        language.setConverter(new StringConverter<>() {
            @Override
            public String toString(String code) {
                return code == null ? "" : Languages.name(code, words.locale());
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        language.getItems().setAll(new Languages().codes().stream().sorted(Comparator.comparing(code -> Languages.name(code, words.locale()))).toList());
        language.setValue(usual);
        language.disableProperty().bind(medical.selectedProperty());
        medical.selectedProperty().subscribe(chosen -> {
            if (chosen) {
                language.setValue(MEDICAL_LANGUAGE);
            }
        });
        Button make = Icons.wordedButton(Feather.PLUS, words.say("vocabulary.make"), () -> {
            if (model.begin(medical.isSelected() ? Kind.MEDICAL : Kind.STANDARD, name.getText().strip(), language.getValue(), rows)) {
                close();
                made.run();
            }
        });
        make.setId("make-vocabulary");
        make.getStyleClass().add("accent");
        make.disableProperty().bind(Bindings.createBooleanBinding(() -> name.getText().isBlank() || language.getValue() == null,
                name.textProperty(), language.valueProperty()));
        name.setOnAction(e -> make.fire());
        Button cancel = new Button(words.say("vocabulary.cancel"));
        cancel.setOnAction(e -> {
            close();
            cancelled.run();
        });
        addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancel.fire();
                event.consume();
            }
        });
        getChildren().setAll(labelled(words.say("vocabulary.nameLabel"), name), labelled(words.say("vocabulary.language"), language), medical,
                new FlowPane(8, 8, make, cancel));
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private static VBox labelled(String text, javafx.scene.Node field) {
        Label label = new Label(text);
        label.setLabelFor(field);
        return new VBox(2, label, field);
    }

    /// Asks for them.
    ///
    /// @param suggested a name
    /// @param first the rows that it begins with
    /// @param then run when it is made and open
    /// @param otherwise run when somebody wants none
    void ask(String suggested, List<Term> first, Runnable then, Runnable otherwise) {
        rows = first;
        made = then;
        cancelled = otherwise;
        name.setText(suggested);
        setVisible(true);
        name.requestFocus();
        name.selectAll();
    }

    private void close() {
        setVisible(false);
    }
}
