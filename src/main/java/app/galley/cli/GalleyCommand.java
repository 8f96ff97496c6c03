package app.galley.cli;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.workbench.WorkbenchSource;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The command line: dispatches to the sub-commands and turns problems into one line and an exit code. Results go to
/// standard output, everything else to standard error.
@Command(name = "galley", sortOptions = false)
public final class GalleyCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(GalleyCommand.class);
    private static final String SHARED = "--(library|profile|region|bucket|json|quiet)(=.*)?";
    private static final String WITHOUT_VALUE = "--(json|quiet)|.*=.*";
    private final Terminal terminal;
    private final WorkbenchSource source;

    @Option(names = "--self-check", descriptionKey = "galley.option.selfCheck")
    private boolean selfCheck;

    @Option(names = {"-V", "--version"}, descriptionKey = "galley.option.version")
    private boolean version;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "galley.option.help")
    private boolean help;

    private GalleyCommand(Terminal terminal, WorkbenchSource source) {
        this.terminal = terminal;
        this.source = source;
    }

    /// Runs a command line and yields its exit code.
    public static int run(List<String> arguments, WorkbenchSource source, Wording words, PrintStream out, PrintStream err) {
        Terminal terminal = new Terminal(words, out, err);
        return line(terminal, source).execute(commandFirst(arguments).toArray(String[]::new));
    }

    /// Options that all sub-commands share may also stand before the sub-command.
    private static List<String> commandFirst(List<String> arguments) {
        int command = 0;
        while (command < arguments.size() && arguments.get(command).matches(SHARED)) {
            command += arguments.get(command).matches(WITHOUT_VALUE) ? 1 : 2;
        }
        if (command == 0 || command >= arguments.size() || !names().contains(arguments.get(command))) {
            return arguments;
        }
        List<String> turned = new ArrayList<>(arguments.subList(command, arguments.size()));
        boolean nested = turned.size() > 1 && List.of("jobs", "vocabulary", "filter", "model", "category").contains(turned.getFirst()) && !turned.get(1).startsWith("-");
        turned.addAll(nested ? 2 : 1, arguments.subList(0, command));
        return turned;
    }

    /// The names of the sub-commands: what else starts a command line is a file for the window.
    public static List<String> names() {
        return List.of("transcribe", "jobs", "convert", "compare", "vocabulary", "filter", "model", "category", "serve", "help");
    }

    /// Shows what Galley does where there is no window: transcribes the sample and says where things are.
    public static int tour(WorkbenchSource source, Wording words, PrintStream out, PrintStream err) {
        Terminal terminal = new Terminal(words, out, err);
        try {
            return new SampleTour(terminal, source).run();
        } catch (ProblemException e) {
            return fail(terminal, e);
        }
    }

    @Override
    public Integer call() {
        if (version) {
            terminal.out().println("galley " + source.version());
            return 0;
        }
        if (selfCheck) {
            return new SelfCheck(terminal, source).run();
        }
        throw Problem.wrongUse("galley.noCommand").asException();
    }

    private static CommandLine line(Terminal terminal, WorkbenchSource source) {
        CommandLine line = new CommandLine(new GalleyCommand(terminal, source));
        line.addSubcommand(new TranscribeCommand(terminal, source));
        line.addSubcommand(new JobsCommand(terminal, source));
        line.addSubcommand(new ConvertCommand(terminal, source));
        line.addSubcommand(new CheckCommand(terminal, source));
        line.addSubcommand(new CompareCommand(terminal, source.formats()));
        line.addSubcommand(new VocabularyCommand(terminal, source));
        line.addSubcommand(new FilterCommand(terminal, source));
        line.addSubcommand(new ModelCommand(terminal, source));
        line.addSubcommand(new CategoryCommand(terminal, source));
        line.addSubcommand(new ServeCommand(terminal, source));
        line.addSubcommand(new CommandLine.HelpCommand());
        line.setResourceBundle(ResourceBundle.getBundle("app.galley.messages-galley", terminal.words().locale()));
        line.setOut(new PrintWriter(terminal.out(), true));
        line.setErr(new PrintWriter(terminal.err(), true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, a) -> fail(terminal, Problem.wrongUse("galley.wrongUse",
                String.valueOf(e.getMessage()).replaceAll("\\.+$", ""), helpFor(e.getCommandLine())).asException(e)));
        line.setExecutionExceptionHandler((e, l, r) -> fail(terminal, e));
        return line;
    }

    private static String helpFor(CommandLine command) {
        return command.getParent() == null ? "galley help" : "galley help " + command.getCommandName();
    }

    private static int fail(Terminal terminal, Exception e) {
        Problem problem = e instanceof ProblemException known ? known.problem() : Problem.bug(e);
        if (problem.isBug()) {
            LOG.error("the command failed", e);
        }
        terminal.problem(problem);
        return problem.kind().exitCode();
    }
}
