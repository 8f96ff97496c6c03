package app.galley.cli;

import app.galley.workbench.WorkbenchSource;
import java.util.List;

/// `galley --self-check`: one line for each part of the program, and whether it works on this computer.
final class SelfCheck {
    private final Terminal terminal;
    private final WorkbenchSource source;

    SelfCheck(Terminal terminal, WorkbenchSource source) {
        this.terminal = terminal;
        this.source = source;
    }

    /// Prints the lines; yields 0 when all is fine, 1 when something is not.
    int run() {
        List<WorkbenchSource.Check> checks = source.selfCheck();
        for (WorkbenchSource.Check check : checks) {
            terminal.out().printf("%-4s %s: %s%n", terminal.words().say(check.isFine() ? "galley.check.ok" : "galley.check.no"),
                    terminal.words().say(check.key()), check.detail());
        }
        return checks.stream().allMatch(WorkbenchSource.Check::isFine) ? 0 : 1;
    }
}
