package app.galley.ui.category;

import app.galley.problem.Wording;
import app.galley.service.category.CategoryRule;
import app.galley.transcript.insight.CallPart.Sentiment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;

/// A rule that reads like a sentence; each part of it that can be another one is a control.
final class RuleSentence {
    private static final long SECOND = 1_000;
    private final Wording words;
    private final Consumer<CategoryRule> changed;
    private CategoryRule now;

    /// @param changed told of each change
    RuleSentence(CategoryRule rule, Wording words, Consumer<CategoryRule> changed) {
        this.now = rule;
        this.words = words;
        this.changed = changed;
    }

    /// The sentence.
    Sentence sentence() {
        SpanChoice span = new SpanChoice(now.span(), words, value -> set(now.with(value)));
        return switch (now.kind()) {
            case SAID -> new Sentence(words, "category.sentence.said", span, who(), negation("says"), phrases());
            case FELT -> new Sentence(words, "category.sentence.felt", span, who(), negation("feels"), sentiment());
            case SILENT -> new Sentence(words, "category.sentence.silent", span, who(), negation("silence"), length());
            case INTERRUPTED -> new Sentence(words, "category.sentence.interrupted", span, who(), negation("interrupts"), length());
        };
    }

    private void set(CategoryRule rule) {
        now = rule;
        changed.accept(rule);
    }

    private Node who() {
        ChoiceBox<CategoryRule.Who> box = Choices.of(words, List.of(CategoryRule.Who.values()), now.who(),
                who -> "category.who." + who.name().toLowerCase(Locale.ROOT), who -> set(now.with(who)));
        box.getStyleClass().add("rule-who");
        return box;
    }

    private Node negation(String verb) {
        ChoiceBox<Boolean> box = Choices.of(words, List.of(false, true), now.negated(), negated -> "category." + verb + (negated ? ".no" : ".yes"),
                negated -> set(now.negated(negated)));
        box.getStyleClass().add("rule-negation");
        return box;
    }

    private Node phrases() {
        TextField field = new TextField(String.join("; ", now.phrases()));
        field.setPromptText(words.say("category.phrases"));
        field.setAccessibleText(words.say("category.phrases"));
        field.setPrefColumnCount(22);
        field.getStyleClass().add("rule-phrases");
        field.textProperty().addListener((property, old, text) -> set(now.saying(Arrays.stream(text.split(";")).map(String::strip)
                .filter(phrase -> !phrase.isEmpty()).toList())));
        return field;
    }

    private Node sentiment() {
        ChoiceBox<Sentiment> box = Choices.of(words, List.of(Sentiment.values()), now.sentiments().stream().findFirst().orElse(Sentiment.NEGATIVE),
                sentiment -> "category.sentiment." + sentiment.name().toLowerCase(Locale.ROOT), sentiment -> set(now.feeling(Set.of(sentiment))));
        box.getStyleClass().add("rule-sentiment");
        return box;
    }

    private Node length() {
        return Choices.number(words.say("category.length"), now.threshold(), SECOND, value -> set(now.lasting(value)));
    }
}
