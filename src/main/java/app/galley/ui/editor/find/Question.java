package app.galley.ui.editor.find;

import app.galley.transcript.Passage;
import app.galley.transcript.Transcript;
import app.galley.transcript.review.search.Query;
import app.galley.transcript.review.search.Query.Option;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What one asks for while one types it: a term, how to look for it, and in whose turns. Used by the FX thread.
final class Question {
    private static final int LONGEST_TERM_FROM_TEXT = 200;
    private final StringProperty term = new SimpleStringProperty(this, "term", "");
    private final Map<Option, BooleanProperty> options = new EnumMap<>(Option.class);
    private final ObjectProperty<@Nullable Integer> speaker = new SimpleObjectProperty<>(this, "speaker");

    /// @param onChange called when anything of it is another one
    Question(Runnable onChange) {
        for (Option option : Option.values()) {
            BooleanProperty chosen = new SimpleBooleanProperty(this, option.name());
            chosen.addListener((property, old, now) -> onChange.run());
            options.put(option, chosen);
        }
        term.addListener((property, old, now) -> onChange.run());
        speaker.addListener((property, old, now) -> onChange.run());
    }

    StringProperty term() {
        return term;
    }

    BooleanProperty option(Option option) {
        return Objects.requireNonNull(options.get(option));
    }

    /// In whose turns; null for everyone's.
    ObjectProperty<@Nullable Integer> speaker() {
        return speaker;
    }

    Query query() {
        return new Query(term.get(), options.entrySet().stream().filter(o -> o.getValue().get())
                .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet()), speaker.get());
    }

    /// Asks for the selected words, when a term can be made of them.
    ///
    /// @return whether that is another term than before
    boolean ask(Transcript transcript, Passage selected) {
        boolean inOneTurn = selected.from().turn() == selected.to().turn();
        int length = selected.to().offset() - selected.from().offset();
        if (!inOneTurn || length <= 0 || length > LONGEST_TERM_FROM_TEXT) {
            return false;
        }
        String text = transcript.turns().get(selected.from().turn()).text()
                .substring(selected.from().offset(), selected.to().offset());
        boolean other = !text.equals(term.get());
        term.set(text);
        return other;
    }
}
