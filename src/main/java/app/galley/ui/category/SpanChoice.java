package app.galley.ui.category;

import app.galley.problem.Wording;
import app.galley.service.category.CallSpan;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Chooses a part of a call, as the end of a sentence: "in the first [30] [seconds]".
final class SpanChoice {
    private static final long SECOND = 1_000;
    private static final CallSpan SECONDS = new CallSpan(CallSpan.Part.FIRST, false, 30_000, 60_000);
    private static final CallSpan PERCENT = new CallSpan(CallSpan.Part.FIRST, true, 25, 50);
    private final Wording words;
    private final Consumer<CallSpan> changed;
    private final HBox amounts = new HBox(6);
    private final ChoiceBox<Boolean> unit;
    private final ChoiceBox<CallSpan.Part> part;
    private CallSpan now;

    /// @param changed told of each change
    SpanChoice(CallSpan now, Wording words, Consumer<CallSpan> changed) {
        this.now = now;
        this.words = words;
        this.changed = changed;
        amounts.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        part = Choices.of(words, List.of(CallSpan.Part.values()), now.part(), value -> "category.span." + value.name().toLowerCase(Locale.ROOT), this::part);
        part.setAccessibleText(words.say("category.span.whole"));
        unit = Choices.of(words, List.of(false, true), now.relative(), relative -> relative ? "category.percent.unit" : "category.seconds.unit", this::unit);
        show();
    }

    /// Its controls, which may stand on several lines.
    Node[] controls() {
        return new Node[] {part, amounts, unit};
    }

    private void part(CallSpan.Part other) {
        CallSpan usual = now.part() == CallSpan.Part.WHOLE ? unit.getValue() ? PERCENT : SECONDS : now;
        set(other == CallSpan.Part.WHOLE ? CallSpan.WHOLE
                : new CallSpan(other, usual.relative(), usual.from(), usual.to() == 0 ? usual.from() * 2 : usual.to()));
        show();
    }

    private void unit(boolean relative) {
        CallSpan usual = relative ? PERCENT : SECONDS;
        set(new CallSpan(now.part(), relative, usual.from(), usual.to()));
        show();
    }

    private void set(CallSpan span) {
        now = span;
        changed.accept(span);
    }

    private void show() {
        boolean some = now.part() != CallSpan.Part.WHOLE;
        for (Node node : List.of(amounts, unit)) {
            node.setVisible(some);
            node.setManaged(some);
        }
        long scale = now.relative() ? 1 : SECOND;
        amounts.getChildren().setAll(Choices.number(words.say("category.amount"), now.from(), scale,
                value -> set(new CallSpan(now.part(), now.relative(), value, now.to()))));
        if (now.part() == CallSpan.Part.BETWEEN) {
            amounts.getChildren().addAll(new Label(words.say("category.and")), Choices.number(words.say("category.amount"), now.to(), scale,
                    value -> set(new CallSpan(now.part(), now.relative(), now.from(), value))));
        }
    }
}
