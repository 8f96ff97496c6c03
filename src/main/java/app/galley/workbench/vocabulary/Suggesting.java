package app.galley.workbench.vocabulary;

import app.galley.format.Formats;
import app.galley.library.Recording;
import app.galley.library.Transcripts;
import app.galley.problem.ProblemException;
import app.galley.service.vocabulary.Finding;
import app.galley.service.vocabulary.Letters;
import app.galley.service.vocabulary.Mending;
import app.galley.service.vocabulary.Term;
import app.galley.service.vocabulary.TermRules;
import app.galley.spelling.SpellChecker;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Running;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.review.term.Suggestion;
import app.galley.transcript.review.term.Suggestions;
import app.galley.workbench.Catalogue;
import app.galley.workbench.version.MachineVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what people made of the machine's words in all recordings of the library, and says what a vocabulary could teach it. Safe from any
/// thread.
public final class Suggesting {
    private static final Logger LOG = LoggerFactory.getLogger(Suggesting.class);
    private final Catalogue catalogue;
    private final Transcripts transcripts;
    private final Formats formats;
    private final Function<String, Optional<SpellChecker>> dictionaries;
    private final Background background;

    /// Over a library.
    ///
    /// @param formats reads the results of recognisers
    /// @param dictionaries what checks the words of a language, and so tells which are no news
    public Suggesting(Catalogue catalogue, Transcripts transcripts, Formats formats, Function<String, Optional<SpellChecker>> dictionaries,
                      Background background) {
        this.catalogue = catalogue;
        this.transcripts = transcripts;
        this.formats = formats;
        this.dictionaries = dictionaries;
        this.background = background;
    }

    /// How far the reading is.
    ///
    /// @param done recordings that were read
    /// @param all how many there are to read
    public record Progress(int done, int all) { }

    /// What was found.
    ///
    /// @param suggestions the most promising first
    /// @param read from how many recordings that somebody has corrected
    /// @param unreadable how many others could not be read
    public record Found(List<Suggestion> suggestions, int read, int unreadable) {
        public Found {
            suggestions = List.copyOf(suggestions);
        }
    }

    /// Begins to read all recordings with a document.
    ///
    /// @param progress told at the beginning and after each recording, one call at a time, on the threads that read
    public Running<Found> start(Consumer<Progress> progress) {
        return background.start("suggest terms", cancellation -> found(progress, cancellation));
    }

    private Found found(Consumer<Progress> progress, Cancellation cancellation) {
        Set<UUID> documents = transcripts.documents();
        List<UUID> recordings = catalogue.all().stream().map(Recording::id).filter(documents::contains).toList();
        int share = Math.max(1, Math.ceilDiv(recordings.size(), Runtime.getRuntime().availableProcessors()));
        Tally tally = new Tally(progress, recordings.size());
        List<Running<Part>> others = new ArrayList<>();
        for (int from = share; from < recordings.size(); from += share) {
            List<UUID> some = recordings.subList(from, Math.min(recordings.size(), from + share));
            others.add(background.start("suggest terms", own -> read(some, tally, cancellation)));
        }
        Part whole = read(recordings.subList(0, Math.min(share, recordings.size())), tally, cancellation);
        int read = whole.read;
        int unreadable = whole.unreadable;
        for (Running<Part> other : others) {
            Part part = other.get();
            whole.suggestions.addAll(part.suggestions);
            read += part.read;
            unreadable += part.unreadable;
        }
        return new Found(whole.suggestions.ranked(new KnownWords(dictionaries)), read, unreadable);
    }

    /// What some of the recordings have given.
    private record Part(Suggestions suggestions, int read, int unreadable) { }

    /// Counts the recordings that were read, on whichever threads.
    private static final class Tally {
        private final Consumer<Progress> progress;
        private final int all;
        private int done;

        Tally(Consumer<Progress> progress, int all) {
            this.progress = progress;
            this.all = all;
            progress.accept(new Progress(0, all));
        }

        synchronized void one() {
            progress.accept(new Progress(++done, all));
        }
    }

    private Part read(List<UUID> recordings, Tally tally, Cancellation cancellation) {
        Suggestions suggestions = new Suggestions();
        int read = 0;
        int unreadable = 0;
        for (UUID recording : recordings) {
            cancellation.check();
            try {
                read += add(recording, suggestions) ? 1 : 0;
            } catch (ProblemException why) {
                LOG.info("a recording is left out of the suggestions: {}", why.problem().key());
                unreadable++;
            }
            tally.one();
        }
        return new Part(suggestions, read, unreadable);
    }

    /// Adds a recording; false when nobody has touched its text, or the machine has said nothing.
    private boolean add(UUID recording, Suggestions suggestions) {
        Optional<EditSession> session = transcripts.open(recording);
        if (session.isEmpty() || session.get().history().undoable().isEmpty()) {
            return false;
        }
        Transcript edited = session.get().transcript();
        MachineVersions versions = new MachineVersions(recording, transcripts, formats, edited.language());
        Optional<Transcript> machine = versions.origin(edited).map(versions::read);
        machine.ifPresent(heard -> suggestions.add(recording, heard, edited.language().isEmpty() ? edited.in(heard.language()) : edited));
        return machine.isPresent();
    }

    /// A suggestion as a row of a vocabulary: said with hyphens and spelled-out signs, shown as people wrote it. Where that needs a person the row is
    /// as people wrote it, and the vocabulary's table says what is wrong.
    ///
    /// @param letters of the language of the vocabulary
    public static Term term(String text, Letters letters) {
        Term plain = new Term(text, "");
        boolean isRight = new TermRules(letters).findings(plain).stream().noneMatch(Finding::isFault);
        return isRight ? plain : new Mending(letters).mended(plain).orElse(plain);
    }
}
