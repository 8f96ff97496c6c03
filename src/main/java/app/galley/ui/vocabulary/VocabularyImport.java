package app.galley.ui.vocabulary;

import app.galley.problem.Wording;
import app.galley.ui.vocabulary.glossary.GlossaryViewModel;
import app.galley.workbench.vocabulary.Glossary;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/// What comes into vocabularies from elsewhere: tables and lists become rows, glossaries and other texts propose terms. Files are chosen, or dropped; a
/// text can also be copied elsewhere.
final class VocabularyImport {
    private final VocabulariesViewModel model;
    private final GlossaryViewModel glossary;
    private final NewVocabularyForm form;
    private final Wording words;
    private final Runnable cancelled;

    /// @param form asks what a new vocabulary is called
    /// @param cancelled run when somebody wants none
    VocabularyImport(VocabulariesViewModel model, NewVocabularyForm form, Wording words, Runnable cancelled) {
        this.model = model;
        this.glossary = model.glossary();
        this.form = form;
        this.words = words;
        this.cancelled = cancelled;
    }

    /// Has a file chosen.
    ///
    /// @param then gets it, and whether somebody said that it is a text
    void choose(BiConsumer<Path, Boolean> then) {
        ExtensionFilter texts = new ExtensionFilter(words.say("vocabulary.texts"), "*.docx", "*.pdf", "*.txt", "*.md", "*.*");
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say("vocabulary.choose"));
        chooser.getExtensionFilters().setAll(new ExtensionFilter(words.say("vocabulary.anyFiles"), "*.txt", "*.csv", "*.tsv", "*.docx", "*.pdf", "*.md"),
                new ExtensionFilter(words.say("vocabulary.files"), "*.txt", "*.csv", "*.tsv"), texts, new ExtensionFilter(words.say("vocabulary.allFiles"), "*.*"));
        File file = chooser.showOpenDialog(form.getScene().getWindow());
        if (file != null) {
            then.accept(file.toPath(), texts.equals(chooser.getSelectedExtensionFilter()));
        }
    }

    /// Reads a file and asks what the vocabulary of it is to be called.
    void read(Path file, boolean anyText) {
        glossary.read(file, anyText, text -> form.ask(named(file), List.of(), () -> model.propose(text), cancelled),
                () -> model.read(file, rows -> form.ask(named(file), rows, () -> { }, cancelled)));
    }

    /// Reads a file for the vocabulary that is open.
    void add(Path file, boolean anyText) {
        glossary.read(file, anyText, model::propose, () -> model.read(file, model::add));
    }

    /// Looks what was copied, a text or a file, proposes for the vocabulary that is open.
    void addCopied() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            clipboard.getFiles().stream().findFirst().ifPresent(file -> add(file.toPath(), false));
        } else if (clipboard.hasString()) {
            model.propose(Glossary.of(words.say("vocabulary.copied"), clipboard.getString()));
        }
    }

    /// Whether [#addCopied] has something to look at.
    static boolean hasCopied() {
        return Clipboard.getSystemClipboard().hasFiles() || Clipboard.getSystemClipboard().hasString();
    }

    /// Takes a file that is dropped somewhere.
    void onDrop(Node place, BiConsumer<Path, Boolean> then) {
        place.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() && event.getDragboard().getFiles().size() == 1) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        place.setOnDragDropped(event -> {
            List<File> files = event.getDragboard().getFiles();
            event.setDropCompleted(files.size() == 1);
            event.consume();
            if (files.size() == 1) {
                then.accept(files.getFirst().toPath(), false);
            }
        });
    }

    private static String named(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "").replaceAll("[^0-9a-zA-Z._-]+", "-");
    }
}
