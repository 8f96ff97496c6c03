package app.galley.cli;

import app.galley.problem.Problem;
import app.galley.service.model.ModelInfo;
import app.galley.workbench.WorkbenchSource;
import app.galley.workbench.model.Models;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `galley model`: the custom language models of the service.
@Command(name = "model", sortOptions = false)
final class ModelCommand extends ResourceCommand {
    ModelCommand(Terminal terminal, WorkbenchSource source) {
        super(terminal, source);
    }

    @Override
    @Command(name = "list")
    int list(@Mixin CommonOptions options) {
        return with(options, workbench -> {
            workbench.resources().models().all().forEach(model -> say(options, json(model), line(model)));
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
                terminal().say("model.wasUsed", name, uses.size(), String.join(", ", uses));
            }
            sayDeleted(options, name, "model.deleted");
            return 0;
        });
    }

    private String line(ModelInfo model) {
        String line = model.name() + "  " + model.language() + "  " + model.base() + "  "
                + words("model.state." + model.state().name().toLowerCase(Locale.ROOT));
        return model.failure().map(why -> line + ": " + why).orElse(line);
    }

    private static ObjectNode json(ModelInfo model) {
        ObjectNode node = json().put("name", model.name()).put("language", model.language()).put("base", model.base())
                .put("state", model.state().name()).put("created", model.created().toString()).put("outdated", model.isOutdated());
        model.failure().ifPresent(why -> node.put("failure", why));
        return node;
    }
}
