package app.galley.ui.jobs.form;

import app.galley.problem.Wording;
import app.galley.service.Languages;
import app.galley.service.job.FilterMethod;
import app.galley.service.job.JobSettings;
import app.galley.service.job.WordLists;
import app.galley.service.rule.JobOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The vocabulary, filter and model of each language that the job may meet.
final class ListFields extends VBox {
    private final JobFormViewModel model;
    private final Wording words;
    private final Fields fields;
    private final VBox languages = new VBox(8);
    private List<String> shown = List.of();

    ListFields(JobFormViewModel model, Wording words) {
        super(8);
        this.model = model;
        this.words = words;
        this.fields = new Fields(words);
        ComboBox<FilterMethod> method = fields.choice(List.of(FilterMethod.values()), model.settingsProperty().get().filterMethod(),
                m -> words.say("jobs.filterMethod." + m.name().toLowerCase(Locale.ROOT)),
                m -> model.change(settings -> settings.with(settings.lists(), m)));
        VBox how = fields.labelled("jobs.filterMethod", method);
        how.managedProperty().bind(how.visibleProperty());
        getChildren().setAll(languages, how);
        model.settingsProperty().subscribe(now -> {
            how.setVisible(JobOption.FILTER.isUsedBy(now));
            method.setValue(now.filterMethod());
            follow(now);
        });
    }

    /// Rows are made anew when the languages are others, and when a preset brings other names than the fields show.
    private void follow(JobSettings now) {
        List<String> codes = now.language().options().isEmpty() ? List.of("") : now.language().options();
        if (!codes.equals(shown) || !isFocusWithin()) {
            shown = codes;
            languages.getChildren().setAll(codes.stream().map(code -> rows(code, now.lists().getOrDefault(code, WordLists.NONE), codes.size() > 1)).toList());
        }
    }

    private Node rows(String code, WordLists lists, boolean named) {
        VBox rows = new VBox(8);
        if (named) {
            Label language = new Label(Languages.name(code, words.locale()));
            language.getStyleClass().add("field-group");
            rows.getChildren().add(language);
        }
        rows.getChildren().add(row(JobOption.VOCABULARY, "jobs.vocabulary", lists.vocabulary(), code,
                name -> now -> new WordLists(name, now.filter(), now.model())));
        rows.getChildren().add(row(JobOption.FILTER, "jobs.filter", lists.filter(), code, name -> now -> new WordLists(now.vocabulary(), name, now.model())));
        rows.getChildren().add(row(JobOption.MODEL, "jobs.model", lists.model(), code, name -> now -> new WordLists(now.vocabulary(), now.filter(), name)));
        return rows;
    }

    private Node row(JobOption option, String key, String value, String code, Function<String, UnaryOperator<WordLists>> put) {
        return new OptionRow(model, option, words, fields.labelled(key, fields.name(value, name -> change(code, put.apply(name)))));
    }

    private void change(String code, UnaryOperator<WordLists> how) {
        model.change(settings -> {
            Map<String, WordLists> lists = new HashMap<>(settings.lists());
            lists.put(code, how.apply(lists.getOrDefault(code, WordLists.NONE)));
            return settings.with(lists, settings.filterMethod());
        });
    }
}
