package app.galley.ui.vocabulary.glossary;

import app.galley.problem.Problem;
import app.galley.service.vocabulary.Term;
import app.galley.task.Background;
import app.galley.ui.kit.ask.Asking;
import app.galley.transcript.review.term.Proposal;
import app.galley.workbench.vocabulary.Glossary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What a text proposes for a vocabulary, each with a tick. Used on the FX thread; texts are read beside it.
public final class GlossaryViewModel {
    private final ObservableList<ProposalRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper ticked = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Glossary> text = new ReadOnlyObjectWrapper<>();
    private final Asking asking;

    /// Proposes nothing yet.
    public GlossaryViewModel(Background background, Executor fx) {
        asking = new Asking(background, fx);
    }

    /// What is proposed and not taken yet, the most promising first.
    ObservableList<ProposalRow> rows() {
        return rows;
    }

    /// How many have a tick.
    ReadOnlyIntegerProperty tickedProperty() {
        return ticked.getReadOnlyProperty();
    }

    /// The text that proposes; null for none.
    public ReadOnlyObjectProperty<@Nullable Glossary> textProperty() {
        return text.getReadOnlyProperty();
    }

    /// Whether a text is being read.
    public ReadOnlyBooleanProperty busyProperty() {
        return asking.busyProperty();
    }

    /// Why a text cannot be read; null for nothing.
    public ObjectProperty<@Nullable Problem> problemProperty() {
        return asking.problemProperty();
    }

    /// Reads a file. When it cannot be read, [#problemProperty] says why and nothing else changes.
    ///
    /// @param anyText whether somebody said that it is a text, so that a table or list of a vocabulary is read as one, too
    /// @param then gets the text
    /// @param otherwise run when it is a table or list of a vocabulary
    public void read(Path file, boolean anyText, Consumer<Glossary> then, Runnable otherwise) {
        asking.ask("read a glossary", () -> anyText || Glossary.isOne(file) ? Optional.of(Glossary.read(file)) : Optional.<Glossary>empty(),
                found -> found.ifPresentOrElse(then, otherwise));
    }

    /// Looks what a text proposes.
    ///
    /// @param language of the vocabulary
    /// @param present the rows that it has
    public void propose(Glossary glossary, String language, List<Term> present) {
        List<Term> there = List.copyOf(present);
        asking.ask("look for terms", () -> {
            List<Proposal> found = glossary.proposals(language, there);
            List<Term> terms = Glossary.terms(found, language);
            List<ProposalRow> made = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                made.add(new ProposalRow(found.get(i), terms.get(i)));
            }
            return made;
        }, made -> {
            made.forEach(row -> row.tickedProperty().addListener((change, was, is) -> ticked.set(ticked.get() + (is ? 1 : -1))));
            ticked.set(0);
            rows.setAll(made);
            text.set(glossary);
        });
    }

    /// Ticks all, or none.
    void tickAll(boolean all) {
        rows.forEach(row -> row.tickedProperty().set(all));
    }

    /// Takes those with a tick.
    ///
    /// @return their rows for the vocabulary
    List<Term> accept() {
        List<ProposalRow> chosen = rows.stream().filter(row -> row.tickedProperty().get()).toList();
        rows.removeAll(chosen);
        ticked.set(0);
        return chosen.stream().map(ProposalRow::term).toList();
    }

    /// Proposes nothing any more.
    public void close() {
        text.set(null);
        rows.clear();
        ticked.set(0);
    }
}
