package app.galley.cli;

import app.galley.library.Draft;
import app.galley.problem.Problem;
import app.galley.service.category.CallCategory;
import app.galley.service.category.CategoryInfo;
import app.galley.service.category.CategoryText;
import app.galley.workbench.Exports;
import app.galley.workbench.WorkbenchSource;
import app.galley.workbench.category.CategoryDesk;
import app.galley.workbench.category.CategoryEntry;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `galley category`: brings call categories to the service and back, as JSON.
@Command(name = "category", sortOptions = false)
final class CategoryCommand extends ResourceCommand {
    CategoryCommand(Terminal terminal, WorkbenchSource source) {
        super(terminal, source);
    }

    @Override
    @Command(name = "list")
    int list(@Mixin CommonOptions options) {
        return with(options, workbench -> {
            CategoryDesk desk = workbench.resources().categories();
            for (CategoryEntry entry : desk.list()) {
                String state = desk.state(entry);
                ObjectNode node = json().put("name", entry.name()).put("state", state).put("draft", entry.draft().isPresent());
                entry.info().ifPresent(info -> node.put("rules", info.category().rules().size()).put("modified", info.modified().toString()));
                say(options, node, entry.name() + "  " + words("category.state." + state));
            }
            return 0;
        });
    }

    @Command(name = "push")
    int push(@Mixin CommonOptions options, @Parameters(paramLabel = "NAME", descriptionKey = "galley.category.name") String name,
             @Option(names = "--file", paramLabel = "FILE", descriptionKey = "galley.category.pushFile") @Nullable Path file) {
        return with(options, workbench -> {
            CategoryDesk desk = workbench.resources().categories();
            CategoryInfo info = desk.push(written(desk, name, file));
            say(options, json().put("name", name).put("rules", info.category().rules().size()), words("category.pushed", name));
            return 0;
        });
    }

    /// The draft of that name with the rules of the file, where one is given.
    private static Draft written(CategoryDesk desk, String name, @Nullable Path file) {
        if (file == null) {
            return desk.draft(name).orElseThrow(() -> Problem.wrongUse("category.noDraft", name).asException());
        }
        CallCategory read = read(file, name);
        Draft draft = desk.draft(name).orElseGet(() -> desk.begin(name));
        return desk.save(draft, new CallCategory(name, read.live(), read.rules()));
    }

    private static CallCategory read(Path file, String name) {
        try {
            return CategoryText.read(Files.readString(file), name);
        } catch (IOException e) {
            throw Problem.badInput("category.file.notRead", file).asException(e);
        }
    }

    @Command(name = "pull")
    int pull(@Mixin CommonOptions options, @Parameters(paramLabel = "NAME", descriptionKey = "galley.category.name") String name,
             @Option(names = "--out", paramLabel = "FILE", descriptionKey = "galley.category.out") @Nullable Path out) {
        return with(options, workbench -> {
            CategoryDesk desk = workbench.resources().categories();
            CallCategory category = desk.category(desk.pull(name));
            String text = CategoryText.write(category) + "\n";
            if (out == null) {
                terminal().out().print(text);
            } else {
                new Exports().write(text.getBytes(StandardCharsets.UTF_8), out);
                say(options, json().put("name", name).put("rules", category.rules().size()), words("category.pulled", name, category.rules().size()));
            }
            return 0;
        });
    }

    @Command(name = "delete")
    int delete(@Mixin CommonOptions options, @Parameters(paramLabel = "NAME", descriptionKey = "galley.category.name") String name) {
        return with(options, workbench -> {
            CategoryDesk desk = workbench.resources().categories();
            if (desk.list().stream().noneMatch(entry -> entry.name().equals(name) && entry.info().isPresent())) {
                throw Problem.refused("category.unknown", name).asException();
            }
            desk.deleteThere(name);
            sayDeleted(options, name, "category.deleted");
            return 0;
        });
    }
}
