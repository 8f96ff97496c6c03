package app.galley.cli;

import app.galley.problem.Problem;
import app.galley.service.model.ModelInfo;
import app.galley.workbench.Workbench;
import app.galley.workbench.WorkbenchSource;
import app.galley.workbench.model.Models;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `galley model`: the custom language models of the service.
@Command(name = "model", sortOptions = false)
final class ModelCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final WorkbenchSource source;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    ModelCommand(Terminal terminal, WorkbenchSource source) {
        this.terminal = terminal;
        this.source = source;
    }

    @Override
    public Integer call() {
        return list(common);
    }

    @Command(name = "list")
    int list(@Mixin CommonOptions options) {
        return with(options, workbench -> {
            workbench.resources().models().all().forEach(model -> terminal.out().println(options.isJson() ? json(model).toString() : line(model)));
            return 0;
        });
    }

    @Command(name = "delete")
    int delete(@Mixin CommonOptions options, @Parameters(paramLabel = "NAME", descriptionKey = "galley.model.name") String name) {
        return with(options, workbench -> {
            Models models = workbench.resources().models();
            ModelInfo model = models.find(name).orElseThrow(() -> Problem.refused("model.unknown", name).asException());
            List<String> uses = models.uses(name);
            models.delete(model);
            if (!uses.isEmpty()) {
                terminal.say("model.wasUsed", name, uses.size(), String.join(", ", uses));
            }
            terminal.out().println(options.isJson() ? new ObjectMapper().createObjectNode().put("name", name).put("deleted", true).toString()
                    : terminal.words().say("model.deleted", name));
            return 0;
        });
    }

    private String line(ModelInfo model) {
        String line = model.name() + "  " + model.language() + "  " + model.base() + "  "
                + terminal.words().say("model.state." + model.state().name().toLowerCase(Locale.ROOT));
        return model.failure().map(why -> line + ": " + why).orElse(line);
    }

    private static ObjectNode json(ModelInfo model) {
        ObjectNode node = new ObjectMapper().createObjectNode().put("name", model.name()).put("language", model.language()).put("base", model.base())
                .put("state", model.state().name()).put("created", model.created().toString()).put("outdated", model.isOutdated());
        model.failure().ifPresent(why -> node.put("failure", why));
        return node;
    }

    private int with(CommonOptions options, ToIntFunction<Workbench> work) {
        try (Workbench workbench = source.open(options.wanted())) {
            return work.applyAsInt(workbench);
        }
    }
}
