package app.galley.cli;

import app.galley.problem.Problem;
import app.galley.service.Languages;
import app.galley.workbench.Workbench;
import app.galley.workbench.WorkbenchSource;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Mixin;

/// What the commands for the things that the service keeps have in common: alone they list, what they say is a line or a JSON object each.
abstract class ResourceCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final WorkbenchSource source;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    ResourceCommand(Terminal terminal, WorkbenchSource source) {
        this.terminal = terminal;
        this.source = source;
    }

    @Override
    public final Integer call() {
        return list(common);
    }

    /// Lists them.
    abstract int list(CommonOptions options);

    final Terminal terminal() {
        return terminal;
    }

    final String words(String key, Object... arguments) {
        return terminal.words().say(key, arguments);
    }

    /// Works with the library and the service that are meant.
    final int with(CommonOptions options, ToIntFunction<Workbench> work) {
        try (Workbench workbench = source.open(options.wanted())) {
            return work.applyAsInt(workbench);
        }
    }

    static ObjectNode json() {
        return new ObjectMapper().createObjectNode();
    }

    /// Says one thing.
    final void say(CommonOptions options, ObjectNode json, String line) {
        terminal.out().println(options.isJson() ? json.toString() : line);
    }

    /// Says what is wrong with a row, and what can be done.
    ///
    /// @param row counted from 1; 0 for the file as such
    /// @param fault the key of the fault; empty for an advice
    final void say(CommonOptions options, int row, Problem problem, String fault, String mend) {
        String message = terminal.words().say(problem);
        say(options, json().put("row", row).put("fault", fault).put("message", message).put("mend", mend),
                row == 0 ? message : row + ": " + message + ": " + mend);
    }

    /// Says that one is deleted at the service.
    final void sayDeleted(CommonOptions options, String name, String key) {
        say(options, json().put("name", name).put("deleted", true), words(key, name));
    }

    /// A language that the service knows.
    ///
    /// @param key says that it does not
    static String known(String language, String key) {
        if (!new Languages().knows(language)) {
            throw Problem.wrongUse(key, language).asException();
        }
        return language;
    }
}
