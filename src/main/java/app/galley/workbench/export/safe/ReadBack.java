package app.galley.workbench.export.safe;

import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.safe.Phrase;
import app.galley.workbench.export.Prepared;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reads a written file back and looks for what must not be in it. Blocks.
///
/// @param words in which what was taken out is marked
record ReadBack(Wording words) {
    /// @throws app.galley.problem.ProblemException bad input when one of the phrases is in the file
    void prove(Path file, Prepared prepared, List<Phrase> searched) {
        try {
            List<Phrase> found = LeakScan.found(Files.readAllBytes(file), control(prepared), searched);
            if (!found.isEmpty()) {
                throw Problem.badInput("export.safe.leak", found.size(), found.getFirst().words()).asException();
            }
        } catch (IOException e) {
            throw Problem.badInput("workbench.notReadable", file.toString()).asException(e);
        }
    }

    /// Refuses a name for a file that tells what it must not tell.
    static void proveName(Path file, List<Phrase> searched) {
        String name = Phrase.folded(String.valueOf(file.getFileName()));
        searched.stream().filter(phrase -> phrase.count(name) > 0).findFirst().ifPresent(phrase -> {
            throw Problem.badInput("export.safe.nameLeak", phrase.words()).asException();
        });
    }

    /// The same file with no word of the transcript in it.
    private byte[] control(Prepared prepared) throws IOException {
        Transcript transcript = prepared.transcript();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        prepared.writer().write(new Transcript(transcript.turns().stream().map(this::blank).toList(), transcript.speakers(), transcript.language()),
                prepared.writing(), out);
        return out.toByteArray();
    }

    private Turn blank(Turn turn) {
        String mark = words.say("export.safe.mark");
        StringBuilder text = new StringBuilder();
        int copied = 0;
        for (Word word : turn.words()) {
            text.append(without(turn.text().substring(copied, word.start())));
            text.append(turn.textOf(word).equals(mark) ? mark : "x".repeat(word.end() - word.start()));
            copied = word.end();
        }
        return turn.saying(text.append(without(turn.text().substring(copied))).toString(), turn.words());
    }

    private static String without(String gap) {
        return gap.replaceAll("[\\p{L}\\p{N}]", "x");
    }
}
