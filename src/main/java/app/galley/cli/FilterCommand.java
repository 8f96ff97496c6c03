package app.galley.cli;

import app.galley.library.Draft;
import app.galley.problem.Problem;
import app.galley.service.filter.WordList;
import app.galley.service.filter.WordListCheck;
import app.galley.service.vocabulary.Finding;
import app.galley.service.vocabulary.LetterTable;
import app.galley.workbench.Exports;
import app.galley.workbench.WorkbenchSource;
import app.galley.workbench.filter.FilterEntry;
import app.galley.workbench.filter.Filters;
import app.galley.workbench.filter.WordFiles;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `galley filter`: checks word lists, and brings vocabulary filters to the service and back.
@Command(name = "filter", sortOptions = false)
final class FilterCommand extends ResourceCommand {
    FilterCommand(Terminal terminal, WorkbenchSource source) {
        super(terminal, source);
    }

    @Command(name = "check")
    int check(@Mixin CommonOptions options, @Parameters(paramLabel = "FILE", descriptionKey = "galley.filter.file") Path file,
              @Option(names = "--language", required = true, paramLabel = "L", descriptionKey = "galley.filter.language") String language) {
        WordList words = WordFiles.read(file);
        WordListCheck check = new WordListCheck(new LetterTable().of(known(language, "filter.language")));
        WordListCheck.Report report = check.check(words);
        for (int row = 0; row < report.rows().size(); row++) {
            for (Finding finding : report.rows().get(row)) {
                say(options, row + 1, finding.says(), finding.says().key(), mend(check, words.rows().get(row), finding));
            }
        }
        report.whole().forEach(finding -> say(options, 0, finding.says(), finding.says().key(), ""));
        return report.isClean() ? 0 : 1;
    }

    /// What would be written, as the window says it.
    private String mend(WordListCheck check, String row, Finding finding) {
        if (finding.says().key().equals("filter.twice")) {
            return words("filter.mend.remove");
        }
        List<String> apart = check.apart(row);
        return check.mended(row).map(word -> words("filter.mend.write", word)).orElseGet(() -> apart.isEmpty()
                ? words("filter.mend.none")
                : words("filter.mend.apart", apart.stream().map(word -> words("filter.quoted", word)).collect(Collectors.joining(", "))));
    }

    @Override
    @Command(name = "list")
    int list(@Mixin CommonOptions options) {
        return with(options, workbench -> {
            Filters.Listing listing = workbench.resources().filters().all();
            listing.entries().forEach(entry -> say(options, json(entry), entry.name() + "  " + entry.language() + "  "
                    + words("filter.state." + entry.state().name().toLowerCase(Locale.ROOT))));
            listing.trouble().ifPresent(why -> {
                throw why.asException();
            });
            return 0;
        });
    }

    @Command(name = "push")
    int push(@Mixin CommonOptions options, @Parameters(paramLabel = "NAME", descriptionKey = "galley.filter.name") String name,
             @Option(names = "--file", paramLabel = "FILE", descriptionKey = "galley.filter.pushFile") @Nullable Path file,
             @Option(names = "--language", paramLabel = "L", descriptionKey = "galley.filter.language") @Nullable String language,
             @Option(names = "--overwrite", descriptionKey = "galley.filter.overwrite") boolean overwrites) {
        return with(options, workbench -> {
            Filters filters = workbench.resources().filters();
            Draft pushed = filters.push(written(filters, name, file, language), overwrites);
            done(options, pushed, "filter.pushed");
            return 0;
        });
    }

    /// The draft of that name with the words of the file, where one is given.
    private static Draft written(Filters filters, String name, @Nullable Path file, @Nullable String language) {
        Optional<Draft> known = filters.draft(name);
        if (file == null) {
            return known.orElseThrow(() -> Problem.wrongUse("filter.noDraft", name).asException());
        }
        WordList words = WordFiles.read(file);
        if (known.isPresent()) {
            Draft kept = filters.save(known.get(), words);
            return language == null ? kept : filters.rename(kept, name, known(language, "filter.language"));
        }
        if (language == null) {
            throw Problem.wrongUse("filter.noLanguage").asException();
        }
        return filters.begin(name, known(language, "filter.language"), words);
    }

    @Command(name = "pull")
    int pull(@Mixin CommonOptions options, @Parameters(paramLabel = "NAME", descriptionKey = "galley.filter.name") String name,
             @Option(names = "--out", paramLabel = "FILE", descriptionKey = "galley.filter.out") @Nullable Path out) {
        return with(options, workbench -> {
            Draft pulled = workbench.resources().filters().pull(name);
            WordList words = WordList.ofText(pulled.content());
            if (out != null) {
                new Exports().write(WordFiles.bytes(words, out), out);
                done(options, pulled, "filter.pulled");
            } else if (options.isJson()) {
                terminal().out().println(json(pulled));
            } else {
                words.words().forEach(terminal().out()::println);
            }
            return 0;
        });
    }

    @Command(name = "delete")
    int delete(@Mixin CommonOptions options, @Parameters(paramLabel = "NAME", descriptionKey = "galley.filter.name") String name) {
        return with(options, workbench -> {
            Filters filters = workbench.resources().filters();
            List<String> uses = filters.uses(name);
            if (filters.all().entries().stream().noneMatch(entry -> entry.name().equals(name) && entry.remote().isPresent())) {
                throw Problem.refused("filter.unknown", name).asException();
            }
            filters.delete(name);
            if (!uses.isEmpty()) {
                terminal().say("filter.wasUsed", name, uses.size(), String.join(", ", uses));
            }
            sayDeleted(options, name, "filter.deletedThere");
            return 0;
        });
    }

    private void done(CommonOptions options, Draft draft, String key) {
        say(options, json(draft), words(key, draft.name()));
    }

    private static ObjectNode json(Draft draft) {
        ObjectNode node = json().put("name", draft.name()).put("language", draft.language());
        WordList.ofText(draft.content()).words().forEach(node.putArray("words")::add);
        return node;
    }

    private static ObjectNode json(FilterEntry entry) {
        ObjectNode node = json().put("name", entry.name()).put("language", entry.language())
                .put("state", entry.state().name());
        entry.draft().ifPresent(draft -> node.put("words", WordList.ofText(draft.content()).words().size()));
        entry.remote().ifPresent(info -> node.put("modified", info.modified().toString()));
        return node;
    }
}
