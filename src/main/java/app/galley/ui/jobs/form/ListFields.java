package app.galley.ui.jobs.form;

import app.galley.problem.Wording;
import app.galley.service.Languages;
import app.galley.service.job.FilterMethod;
import app.galley.service.job.JobSettings;
import app.galley.service.job.WordLists;
import app.galley.service.rule.JobOption;
import app.galley.workbench.resource.OnOffer.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
    private final List<Runnable> rows = new ArrayList<>();
    /// What the fields show, by language.
    private final Map<String, WordLists> shown = new LinkedHashMap<>();

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

    /// Rows are made anew when the languages, or the names, are others than the fields show.
    private void follow(JobSettings now) {
        // also those of a language that is no longer meant: what was named must be seen to be taken back
        List<String> codes = Stream.concat(now.language().options().isEmpty() ? Stream.of("") : now.language().options().stream(),
                now.lists().keySet().stream()).distinct().toList();
        Map<String, WordLists> wanted = new LinkedHashMap<>();
        codes.forEach(code -> wanted.put(code, now.lists().getOrDefault(code, WordLists.NONE)));
        if (!wanted.equals(shown)) {
            shown.clear();
            shown.putAll(wanted);
            rows.forEach(Runnable::run);
            rows.clear();
            languages.getChildren().setAll(codes.stream().map(code -> rows(code, wanted.getOrDefault(code, WordLists.NONE), codes.size() > 1)).toList());
        }
    }

    private Node rows(String code, WordLists lists, boolean named) {
        VBox box = new VBox(8);
        if (named) {
            Label language = new Label(code.isEmpty() ? words.say("jobs.identify") : Languages.name(code, words.locale()));
            language.getStyleClass().add("field-group");
            box.getChildren().add(language);
        }
        box.getChildren().add(row(JobOption.VOCABULARY, Kind.VOCABULARY, "jobs.vocabulary", lists.vocabulary(), code,
                name -> now -> new WordLists(name, now.filter(), now.model())));
        box.getChildren().add(row(JobOption.FILTER, Kind.FILTER, "jobs.filter", lists.filter(), code,
                name -> now -> new WordLists(now.vocabulary(), name, now.model())));
        box.getChildren().add(row(JobOption.MODEL, Kind.MODEL, "jobs.model", lists.model(), code,
                name -> now -> new WordLists(now.vocabulary(), now.filter(), name)));
        return box;
    }

    private Node row(JobOption option, Kind kind, String key, String value, String code, Function<String, UnaryOperator<WordLists>> put) {
        ListChoice choice = new ListChoice(model, words, fields, kind, code, value, name -> change(code, put.apply(name)));
        Label label = new Label(words.say(key));
        label.setLabelFor(choice.box());
        OptionRow row = new OptionRow(model, option, words, new VBox(4, label, choice));
        rows.add(row::end);
        rows.add(choice::end);
        return row;
    }

    private void change(String code, UnaryOperator<WordLists> how) {
        shown.computeIfPresent(code, (language, lists) -> how.apply(lists));
        model.change(settings -> {
            Map<String, WordLists> lists = new HashMap<>(settings.lists());
            lists.put(code, how.apply(lists.getOrDefault(code, WordLists.NONE)));
            return settings.with(lists, settings.filterMethod());
        });
    }
}
