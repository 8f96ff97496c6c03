package app.galley.cli;

import app.galley.media.file.Soundtrack;
import app.galley.problem.ProblemException;
import app.galley.service.job.JobSettings;
import app.galley.service.price.Estimate;
import app.galley.workbench.Workbench;
import app.galley.workbench.cost.Month;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// What transcribing files would cost, without sending anything.
final class Estimating {
    private final Workbench workbench;
    private final Terminal terminal;
    private final boolean json;

    Estimating(Workbench workbench, Terminal terminal, boolean json) {
        this.workbench = workbench;
        this.terminal = terminal;
        this.json = json;
    }

    /// Prints a line for each file and one for all.
    ///
    /// @return the exit code
    int run(List<Path> files, JobSettings settings) {
        BigDecimal all = BigDecimal.ZERO;
        int worst = 0;
        for (Path file : files) {
            try {
                Duration length = workbench.soundFiles().length(Soundtrack.of(file));
                Estimate estimate = workbench.costs().estimate(settings, length);
                all = all.add(estimate.total());
                print(file, length, estimate);
            } catch (ProblemException e) {
                terminal.problem(e.problem(), file);
                worst = Math.max(worst, e.problem().kind().exitCode());
            }
        }
        if (!json) {
            terminal.out().println(terminal.words().say("galley.estimate.all", dollars(all)));
        }
        remarks(workbench.costs().estimate(settings, Duration.ZERO));
        warn(files, settings);
        return worst;
    }

    /// Says when the month would come to more than it may; nothing where jobs cost nothing or no budget is set. A file that cannot be read says so
    /// when it is its turn.
    void warn(List<Path> files, JobSettings settings) {
        if (workbench.costs().isFree() || !workbench.preferences().budget().isSet()) {
            return;
        }
        Month month = workbench.spending().soFar();
        for (Path file : files) {
            try {
                month = month.with(workbench.costs().estimate(settings, workbench.soundFiles().length(Soundtrack.of(file))));
            } catch (ProblemException e) {
                continue;
            }
        }
        if (month.isOver()) {
            terminal.say("galley.estimate.over", dollars(month.dollars()), dollars(month.budget().dollars()));
        }
    }

    private void print(Path file, Duration length, Estimate estimate) {
        if (json) {
            ObjectNode node = new ObjectMapper().createObjectNode().put("file", file.toString()).put("seconds", length.toMillis() / 1000.0)
                    .put("dollars", estimate.total()).put("pricesOf", estimate.asOf().toString());
            estimate.lines().forEach(line -> node.withObject("/charges").put(line.charge().name().toLowerCase(Locale.ROOT), line.amount()));
            estimate.unknown().forEach(charge -> node.withArray("/unknown").add(charge.name().toLowerCase(Locale.ROOT)));
            terminal.out().println(node);
        } else {
            terminal.out().println(terminal.words().say("galley.estimate.file", String.valueOf(file.getFileName()), clock(length), dollars(estimate.total())));
        }
    }

    /// What is to be known of the figures.
    private void remarks(Estimate estimate) {
        terminal.say("galley.estimate.asOf", estimate.asOf());
        estimate.otherRegion().ifPresent(region -> terminal.say("galley.estimate.otherRegion", region));
        estimate.unknown().forEach(charge -> terminal.say("galley.estimate.unknown",
                terminal.words().say("price." + charge.name().toLowerCase(Locale.ROOT))));
        if (workbench.costs().isFree()) {
            terminal.say("galley.estimate.free");
        }
    }

    private static String clock(Duration length) {
        return "%d:%02d:%02d".formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart());
    }

    private static String dollars(BigDecimal amount) {
        return "$" + amount.setScale(amount.compareTo(BigDecimal.ONE) < 0 ? 4 : 2, RoundingMode.HALF_UP).toPlainString();
    }
}
