package app.galley.ui.category;

import app.galley.library.Draft;
import app.galley.library.Recording;
import app.galley.problem.Wording;
import app.galley.service.category.CallCategory;
import app.galley.service.category.CategoryCheck.Finding;
import app.galley.service.category.CategoryRule;
import app.galley.service.category.RuleMatch;
import app.galley.transcript.TimeSpan;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Wrapping;
import app.galley.ui.kit.version.VersionMenu;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The open category: its rules as sentences, and what they say about a call while they are written.
final class CategoryForm extends VBox {
    private final CategoriesViewModel model;
    private final Wording words;
    private final BiConsumer<UUID, TimeSpan> play;
    private final Label name = new Label();
    private final VBox rules = new VBox(12);
    private final HBox input = new HBox(8);
    private final Label whole = new Label();
    private final Label verdict = new Label();
    private final Button push;
    private final List<RuleLine> lines = new ArrayList<>();
    private @Nullable UUID shown;

    /// @param play plays a place of a recording
    CategoryForm(CategoriesViewModel model, Wording words, BiConsumer<UUID, TimeSpan> play) {
        super(12);
        this.model = model;
        this.words = words;
        this.play = play;
        setId("category-form");
        getStyleClass().add("category-form");
        name.getStyleClass().add("view-title");
        push = Icons.wordedButton(Feather.UPLOAD_CLOUD, words.say("category.push"), model::push);
        push.setId("push-category");
        push.getStyleClass().add("accent");
        whole.getStyleClass().add("rule-fault");
        input.setAlignment(Pos.CENTER_LEFT);
        Wrapping.wrap(whole);
        Wrapping.wrap(verdict);
        verdict.getStyleClass().add("category-verdict");
        Label all = new Label(words.say("category.all"));
        Wrapping.wrap(all);
        getChildren().setAll(name, new FlowPane(8, 8, push, addRule(), input, new VersionMenu(words, model::versions, model::restore)), all, rules, whole, tryOn(), verdict);
        model.draftProperty().subscribe((@Nullable Draft draft) -> name.setText(draft == null ? "" : draft.name()));
        model.categoryProperty().subscribe(this::show);
        model.matchesProperty().subscribe(this::say);
    }

    private MenuButton addRule() {
        MenuButton button = new MenuButton(words.say("category.addRule"), Icons.of(Feather.PLUS));
        button.setId("add-rule");
        for (CategoryRule.Kind kind : CategoryRule.Kind.values()) {
            MenuItem item = new MenuItem(words.say("category.kind." + kind.name().toLowerCase(Locale.ROOT)));
            item.setOnAction(event -> model.add(kind));
            button.getItems().add(item);
        }
        return button;
    }

    private FlowPane tryOn() {
        ChoiceBox<Recording> box = new ChoiceBox<>(model.calls());
        box.setId("try-on");
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Recording recording) {
                return recording == null ? "" : recording.title();
            }

            @Override
            public Recording fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        box.valueProperty().bindBidirectional(model.callProperty());
        Label label = new Label(words.say("category.try"));
        label.setLabelFor(box);
        Label none = new Label(words.say("category.noCalls"));
        none.getStyleClass().add("empty-hint");
        Wrapping.wrap(none);
        FlowPane row = new FlowPane(8, 8, label, box);
        row.setAlignment(Pos.CENTER_LEFT);
        model.calls().subscribe(() -> row.getChildren().setAll(model.calls().isEmpty() ? List.of(none) : List.of(label, box)));
        row.getChildren().setAll(none);
        return row;
    }

    private void show(@Nullable CallCategory category) {
        List<CategoryRule> now = category == null ? List.of() : category.rules();
        UUID draft = Optional.ofNullable(model.draftProperty().get()).map(Draft::id).orElse(null);
        if (now.size() != lines.size() || draft == null || !draft.equals(shown)) {
            shown = draft;
            build(now);
            input.getChildren().clear();
            if (category != null) {
                ChoiceBox<Boolean> live = Choices.of(words, List.of(false, true), category.live(), one -> one ? "category.input.live" : "category.input.post",
                        model::setLive);
                live.setId("category-input");
                input.getChildren().setAll(new Label(words.say("category.input")), live);
            }
        }
        List<Finding> findings = model.findings();
        for (int i = 0; i < lines.size(); i++) {
            int rule = i;
            lines.get(i).show(findings.stream().filter(finding -> finding.rule() == rule).toList());
        }
        Optional<Finding> first = findings.stream().filter(finding -> finding.rule() < 0).findFirst();
        whole.setText(first.map(finding -> words.say(finding.says())).orElse(""));
        whole.setVisible(first.isPresent());
        whole.setManaged(first.isPresent());
        push.setDisable(category == null || !findings.isEmpty());
    }

    private void build(List<CategoryRule> now) {
        lines.clear();
        for (int i = 0; i < now.size(); i++) {
            int index = i;
            lines.add(new RuleLine(now.get(i), words, rule -> model.change(index, rule), () -> model.remove(index), this::play));
        }
        rules.getChildren().setAll(lines);
    }

    private void play(TimeSpan place) {
        Recording call = model.callProperty().get();
        if (call != null) {
            play.accept(call.id(), place);
        }
    }

    private void say(List<RuleMatch> matches) {
        for (int i = 0; i < lines.size(); i++) {
            if (i < matches.size()) {
                lines.get(i).show(matches.get(i));
            } else {
                lines.get(i).showNoCall();
            }
        }
        boolean applies = matches.stream().allMatch(RuleMatch::holds);
        verdict.setText(matches.isEmpty() ? "" : words.say(applies ? "category.applies" : "category.appliesNot"));
    }
}
