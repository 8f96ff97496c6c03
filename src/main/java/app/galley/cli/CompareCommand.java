package app.galley.cli;

import app.galley.format.Formats;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.transcript.TimeCode;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.review.Comparison;
import app.galley.transcript.review.Comparison.Difference;
import app.galley.transcript.review.Risks;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `galley compare A B`: how the words of B differ from those of A, which counts as right; without a library.
@Command(name = "compare", sortOptions = false)
final class CompareCommand implements Callable<Integer> {
    private static final int SHOWN = 20;
    private final Terminal terminal;
    private final Formats formats;

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "galley.compare.a")
    private Path a = Path.of("");

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "galley.compare.b")
    private Path b = Path.of("");

    @Option(names = "--fail-above", paramLabel = "PERCENT", descriptionKey = "galley.compare.failAbove")
    private @Nullable Double failAbove;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    CompareCommand(Terminal terminal, Formats formats) {
        this.terminal = terminal;
        this.formats = formats;
    }

    @Override
    public Integer call() {
        Double limit = failAbove;
        if (limit != null && !(limit >= 0)) {
            throw Problem.wrongUse("galley.compare.percent").asException();
        }
        Path reading = a;
        try {
            Transcript first = new TranscriptFile(a).read(formats);
            reading = b;
            Transcript second = new TranscriptFile(b).read(formats);
            Comparison comparison = Comparison.of(first, second, Comparison.Measure.AS_SPOKEN);
            List<Risks.Risk> risks = Risks.ranked(comparison, first, second);
            if (common.isJson()) {
                terminal.out().println(json(comparison, risks, second));
            } else {
                print(comparison, risks, second);
            }
            return limit != null && comparison.errorRate() * 100 > limit ? 1 : 0;
        } catch (ProblemException e) {
            terminal.problem(e.problem(), reading);
            return e.problem().kind().exitCode();
        }
    }

    private void print(Comparison comparison, List<Risks.Risk> risks, Transcript second) {
        terminal.out().println(terminal.words().say("galley.compare.rate", comparison.errorRate(), comparison.changedWords(),
                comparison.referenceWords()));
        terminal.out().println(terminal.words().say("galley.compare.counts", comparison.replacedWords(), comparison.removedWords(),
                comparison.addedWords()));
        terminal.out().println(terminal.words().say("galley.compare.normaliser"));
        risks.stream().limit(SHOWN).forEach(risk -> terminal.out().println(terminal.words().say("galley.compare.difference",
                TimeCode.of(time(second, risk.difference())), said(risk.difference().before()), said(risk.difference().after()),
                terminal.words().say("galley.compare.reason." + risk.reason().name().toLowerCase(Locale.ROOT)))));
        if (risks.size() > SHOWN) {
            terminal.say("galley.compare.more", risks.size() - SHOWN);
        }
    }

    private String said(String text) {
        return text.isEmpty() ? terminal.words().say("galley.compare.nothing") : text;
    }

    private static ObjectNode json(Comparison comparison, List<Risks.Risk> risks, Transcript second) {
        ObjectNode node = new ObjectMapper().createObjectNode().put("wordErrorRate", comparison.errorRate())
                .put("normaliser", "spoken").put("words", comparison.referenceWords()).put("errors", comparison.changedWords())
                .put("replaced", comparison.replacedWords()).put("leftOut", comparison.removedWords()).put("added", comparison.addedWords());
        for (Risks.Risk risk : risks) {
            node.withArray("/differences").addObject().put("milliseconds", time(second, risk.difference()))
                    .put("reason", risk.reason().name().toLowerCase(Locale.ROOT)).put("before", risk.difference().before())
                    .put("after", risk.difference().after());
        }
        return node;
    }

    /// When the words are heard that differ, in B.
    private static long time(Transcript second, Difference difference) {
        Turn turn = second.turns().get(difference.place().from().turn());
        int word = turn.wordAt(difference.place().from().offset());
        return (word < 0 ? turn.time() : turn.words().get(word).time()).start();
    }
}
