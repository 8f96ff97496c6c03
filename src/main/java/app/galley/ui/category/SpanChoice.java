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
final class SpanChoice extends HBox {
    private static final long SECOND = 1_000;
    private static final CallSpan SECONDS = new CallSpan(CallSpan.Part.FIRST, false, 30_000, 60_000);
    private static final CallSpan PERCENT = new CallSpan(CallSpan.Part.FIRST, true, 25, 50);
    private final Wording words;
    private final Consumer<CallSpan> changed;
    private CallSpan now;

    /// @param changed told of each change
    SpanChoice(CallSpan now, Wording words, Consumer<CallSpan> changed) {
        super(6);
        this.now = now;
        this.words = words;
        this.changed = changed;
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        ChoiceBox<CallSpan.Part> part = Choices.of(words, List.of(CallSpan.Part.values()), now.part(),
                value -> "category.span." + value.name().toLowerCase(Locale.ROOT), this::part);
        part.setAccessibleText(words.say("category.span.whole"));
        getChildren().add(part);
        amounts();
    }

    private void part(CallSpan.Part part) {
        CallSpan usual = now.part() == CallSpan.Part.WHOLE ? SECONDS : now;
        set(part == CallSpan.Part.WHOLE ? CallSpan.WHOLE
                : new CallSpan(part, usual.relative(), usual.from(), usual.to() == 0 ? usual.from() * 2 : usual.to()));
        amounts();
    }

    private void unit(boolean relative) {
        CallSpan usual = relative ? PERCENT : SECONDS;
        set(new CallSpan(now.part(), relative, usual.from(), usual.to()));
        amounts();
    }

    private void set(CallSpan span) {
        now = span;
        changed.accept(span);
    }

    private void amounts() {
        getChildren().remove(1, getChildren().size());
        if (now.part() == CallSpan.Part.WHOLE) {
            return;
        }
        long scale = now.relative() ? 1 : SECOND;
        List<Node> shown = getChildren();
        shown.add(Choices.number(words.say("category.amount"), now.from(), scale, value -> set(new CallSpan(now.part(), now.relative(), value, now.to()))));
        if (now.part() == CallSpan.Part.BETWEEN) {
            shown.add(new Label(words.say("category.and")));
            shown.add(Choices.number(words.say("category.amount"), now.to(), scale, value -> set(new CallSpan(now.part(), now.relative(), now.from(), value))));
        }
        shown.add(Choices.of(words, List.of(false, true), now.relative(), relative -> relative ? "category.percent.unit" : "category.seconds.unit", this::unit));
    }
}
