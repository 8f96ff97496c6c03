package app.galley.cli;

import app.galley.library.Draft;
import app.galley.problem.Problem;
import app.galley.service.vocabulary.Finding;
import app.galley.service.vocabulary.LetterTable;
import app.galley.service.vocabulary.Term;
import app.galley.service.vocabulary.TermSheet;
import app.galley.service.vocabulary.TermTable;
import app.galley.service.vocabulary.Vocabularies.Kind;
import app.galley.service.vocabulary.VocabularyFile;
import app.galley.service.vocabulary.VocabularyInfo;
import app.galley.service.vocabulary.VocabularyReader;
import app.galley.workbench.Exports;
import app.galley.workbench.WorkbenchSource;
import app.galley.workbench.vocabulary.Entry;
import app.galley.workbench.vocabulary.VocabularyDesk;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `galley vocabulary`: checks custom vocabularies, and brings them to the service and back.
@Command(name = "vocabulary", sortOptions = false)
final class VocabularyCommand extends ResourceCommand {
    VocabularyCommand(Terminal terminal, WorkbenchSource source) {
        super(terminal, source);
    }

    @Command(name = "check")
    int check(@Mixin CommonOptions options, @Parameters(paramLabel = "FILE", descriptionKey = "galley.vocabulary.file") Path file,
              @Option(names = "--language", required = true, paramLabel = "L", descriptionKey = "galley.vocabulary.language") String language) {
        VocabularyReader.Reading reading = read(file);
        TermTable table = new TermTable(new LetterTable().of(known(language, "vocabulary.unknownLanguage")), reading.terms());
        reading.notes().forEach(note -> say(options, 0, note, note.key(), ""));
        for (int row = 0; row < table.rows(); row++) {
            for (Finding finding : table.findings(row)) {
                say(options, row + reading.firstRow(), finding.says(), finding.isFault() ? finding.says().key() : "", mend(table, row));
            }
        }
        return table.faulty() == 0 && reading.notes().isEmpty() ? 0 : 1;
    }

    /// What would be written, as the window says it.
    private String mend(TermTable table, int row) {
        return table.mended(row).map(terms -> terms.isEmpty() ? words("vocabulary.becomesNothing")
                : words("vocabulary.becomes", terms.getFirst().phrase(), terms.getFirst().shown()))
                .orElseGet(() -> words("vocabulary.needsAPerson"));
    }

    @Override
    @Command(name = "list")
    int list(@Mixin CommonOptions options) {
        return with(options, workbench -> {
            for (Entry entry : workbench.resources().vocabularies().list()) {
                String state = "vocabulary.state." + entry.info().map(info -> info.state().name().toLowerCase(Locale.ROOT)).orElse("draft");
                say(options, json(entry), entry.name() + "  " + entry.language() + "  " + words(state));
            }
            return 0;
        });
    }

    @Command(name = "push")
    int push(@Mixin CommonOptions options, @Parameters(paramLabel = "NAME", descriptionKey = "galley.vocabulary.name") String name,
             @Option(names = "--file", paramLabel = "FILE", descriptionKey = "galley.vocabulary.pushFile") @Nullable Path file,
             @Option(names = "--language", paramLabel = "L", descriptionKey = "galley.vocabulary.language") @Nullable String language,
             @Option(names = "--medical", descriptionKey = "galley.vocabulary.medical") boolean medical) {
        Kind kind = medical ? Kind.MEDICAL : Kind.STANDARD;
        return with(options, workbench -> {
            VocabularyDesk desk = workbench.resources().vocabularies();
            desk.push(written(desk, kind, name, file, language), Map.of());
            terminal().say("vocabulary.isPending");
            VocabularyInfo info = desk.watch(kind, name, seen -> { }).get().orElseThrow(() -> Problem.refused("vocabulary.gone", name).asException());
            if (info.state() == VocabularyInfo.State.FAILED) {
                throw Problem.refused("vocabulary.failed", name, info.failure().orElseGet(() -> words("vocabulary.noReason"))).asException();
            }
            say(options, json(info), words("vocabulary.pushed", name));
            return 0;
        });
    }

    /// The draft of that name with the rows of the file, where one is given.
    private static Draft written(VocabularyDesk desk, Kind kind, String name, @Nullable Path file, @Nullable String language) {
        Optional<Draft> known = desk.drafts().stream().filter(entry -> entry.kind() == kind && entry.name().equals(name))
                .flatMap(entry -> entry.draft().stream()).findFirst();
        if (file == null) {
            return known.orElseThrow(() -> Problem.wrongUse("vocabulary.noDraft", name).asException());
        }
        List<Term> terms = read(file).terms();
        if (known.isPresent()) {
            return desk.save(known.get(), terms);
        }
        if (language == null) {
            throw Problem.wrongUse("vocabulary.noLanguage").asException();
        }
        return desk.begin(kind, name, known(language, "vocabulary.unknownLanguage"), terms);
    }

    @Command(name = "pull")
    int pull(@Mixin CommonOptions options, @Parameters(paramLabel = "NAME", descriptionKey = "galley.vocabulary.name") String name,
             @Option(names = "--out", paramLabel = "FILE", descriptionKey = "galley.vocabulary.out") @Nullable Path out,
             @Option(names = "--medical", descriptionKey = "galley.vocabulary.medical") boolean medical) {
        return with(options, workbench -> {
            VocabularyDesk desk = workbench.resources().vocabularies();
            List<Term> terms = desk.terms(desk.pull(medical ? Kind.MEDICAL : Kind.STANDARD, name));
            byte[] bytes = out != null && out.toString().toLowerCase(Locale.ROOT).endsWith(".csv")
                    ? TermSheet.csv(terms).getBytes(StandardCharsets.UTF_8) : VocabularyFile.bytes(terms);
            if (out == null) {
                terminal().out().print(new String(bytes, StandardCharsets.UTF_8));
            } else {
                new Exports().write(bytes, out);
                terminal().out().println(words("vocabulary.pulled", name, terms.size()));
            }
            return 0;
        });
    }

    @Command(name = "delete")
    int delete(@Mixin CommonOptions options, @Parameters(paramLabel = "NAME", descriptionKey = "galley.vocabulary.name") String name,
               @Option(names = "--medical", descriptionKey = "galley.vocabulary.medical") boolean medical) {
        Kind kind = medical ? Kind.MEDICAL : Kind.STANDARD;
        return with(options, workbench -> {
            VocabularyDesk desk = workbench.resources().vocabularies();
            if (desk.list().stream().noneMatch(entry -> entry.kind() == kind && entry.name().equals(name) && entry.info().isPresent())) {
                throw Problem.refused("vocabulary.unknown", name).asException();
            }
            desk.deleteThere(kind, name);
            List<String> presets = desk.presetsUsing(name);
            if (!presets.isEmpty()) {
                terminal().say("vocabulary.wasUsed", name, String.join(", ", presets));
            }
            sayDeleted(options, name, "vocabulary.deleted");
            return 0;
        });
    }

    private static VocabularyReader.Reading read(Path file) {
        try {
            return VocabularyReader.read(Files.readAllBytes(file), String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw Problem.badInput("vocabulary.file.notRead", file).asException(e);
        }
    }

    private static ObjectNode json(Entry entry) {
        ObjectNode node = json().put("name", entry.name()).put("language", entry.language())
                .put("kind", entry.kind().name()).put("draft", entry.draft().isPresent());
        entry.info().ifPresent(info -> node.setAll(json(info)));
        return node;
    }

    private static ObjectNode json(VocabularyInfo info) {
        ObjectNode node = json().put("name", info.name()).put("language", info.language()).put("state", info.state().name())
                .put("modified", info.modified().toString());
        info.failure().ifPresent(reason -> node.put("failure", reason));
        return node;
    }
}
