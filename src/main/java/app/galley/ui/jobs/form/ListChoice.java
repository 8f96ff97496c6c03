package app.galley.ui.jobs.form;

import app.galley.problem.Wording;
import app.galley.service.Languages;
import app.galley.service.job.JobKind;
import app.galley.ui.jobs.form.OnOfferViewModel.Answer;
import app.galley.ui.kit.Wrapping;
import app.galley.workbench.resource.OnOffer.Kind;
import app.galley.workbench.resource.OnOffer.Named;
import app.galley.workbench.resource.OnOffer.State;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The name of a vocabulary, filter or model: chosen among what the service has, or typed. Those that the job can be given come first, the others say why
/// not. The service is asked when somebody comes to the field; while it does not answer, the name is typed.
final class ListChoice extends VBox {
    private final JobFormViewModel model;
    private final Wording words;
    private final Kind kind;
    private final String code;
    private final ComboBox<Named> box = new ComboBox<>();
    private final Label about = new Label();
    private Subscription subscription = Subscription.EMPTY;

    /// @param kind what is meant, for other than medical jobs
    /// @param code the language of the job; empty while it is not known
    ListChoice(JobFormViewModel model, Wording words, Fields fields, Kind kind, String code, String value, Consumer<String> changed) {
        super(4);
        this.model = model;
        this.words = words;
        this.kind = kind;
        this.code = code;
        box.setEditable(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(8);
        box.setCellFactory(list -> new Line());
        box.setPlaceholder(new Label(words.say("jobs.offer.asking")));
        fields.only(Fields.NAME, box.getEditor());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Named one) {
                return one == null ? "" : one.name();
            }

            @Override
            public @Nullable Named fromString(String name) {
                return name.isEmpty() ? null : answer().named(name).orElse(new Named(name, code, State.READY));
            }
        });
        box.setValue(box.getConverter().fromString(value));
        about.getStyleClass().add("hint");
        Wrapping.wrap(about);
        about.managedProperty().bind(about.visibleProperty());
        box.getEditor().textProperty().addListener((observed, before, now) -> {
            say();
            changed.accept(now);
        });
        box.focusedProperty().subscribe(focused -> {
            if (focused) {
                model.onOffer().look(now());
            }
        });
        box.setOnShowing(event -> model.onOffer().look(now()));
        getChildren().setAll(box, about);
        follow();
    }

    /// The field in which the name stands.
    ComboBox<Named> box() {
        return box;
    }

    private void follow() {
        subscription = model.settingsProperty().subscribe(settings -> show());
        for (Kind each : Kind.values()) {
            subscription = subscription.and(model.onOffer().answerProperty(each).subscribe(answer -> show()));
        }
    }

    /// Follows no longer.
    void end() {
        subscription.unsubscribe();
    }

    /// Medical jobs have vocabularies of their own.
    private Kind now() {
        return kind == Kind.VOCABULARY && model.settingsProperty().get().kind() instanceof JobKind.Medical ? Kind.MEDICAL_VOCABULARY : kind;
    }

    private Answer answer() {
        return model.onOffer().answerProperty(now()).get();
    }

    private void show() {
        Answer answer = answer();
        List<Named> names = answer.lists().stream().flatMap(List::stream)
                .sorted(Comparator.comparing((Named one) -> !one.fits(code)).thenComparing(Named::name)).toList();
        if (!box.getItems().equals(names)) {
            String typed = box.getEditor().getText();
            int caret = box.getEditor().getCaretPosition();
            box.getItems().setAll(names);
            box.getEditor().setText(typed);
            box.getEditor().positionCaret(caret);
        }
        if (box.getPlaceholder() instanceof Label label) {
            label.setText(answer.why().map(words::say).orElse(words.say(answer.lists().isEmpty() ? "jobs.offer.asking" : "jobs.offer.none")));
        }
        say();
    }

    /// Says what is against the name that stands in the field.
    private void say() {
        String name = box.getEditor().getText();
        Answer answer = answer();
        String said = name.isEmpty() || answer.lists().isEmpty() ? ""
                : answer.named(name).map(this::obstacle).orElse(Optional.of(words.say("jobs.offer.unknown", name))).orElse("");
        about.setText(said);
        about.setVisible(!said.isEmpty());
        box.getEditor().setAccessibleHelp(said);
    }

    /// Why a job cannot be given one.
    private Optional<String> obstacle(Named one) {
        if (one.fits(code)) {
            return Optional.empty();
        }
        return Optional.of(!code.isEmpty() && !one.language().equals(code) ? words.say("jobs.offer.language", Languages.name(one.language(), words.locale()))
                : words.say("jobs.offer." + one.state().name().toLowerCase(Locale.ROOT)));
    }

    private final class Line extends ListCell<Named> {
        @Override
        protected void updateItem(@Nullable Named one, boolean empty) {
            super.updateItem(one, empty);
            Optional<String> against = empty || one == null ? Optional.empty() : obstacle(one);
            setText(empty || one == null ? null : against.map(why -> words.say("jobs.offer.not", one.name(), why)).orElse(one.name()));
            setDisable(against.isPresent());
        }
    }
}
