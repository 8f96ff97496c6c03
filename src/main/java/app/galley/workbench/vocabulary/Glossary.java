package app.galley.workbench.vocabulary;

import app.galley.format.document.DocumentLine;
import app.galley.format.document.DocumentText;
import app.galley.problem.Problem;
import app.galley.service.vocabulary.Encoding;
import app.galley.service.vocabulary.LetterTable;
import app.galley.service.vocabulary.Letters;
import app.galley.service.vocabulary.Term;
import app.galley.transcript.review.term.Proposal;
import app.galley.transcript.review.term.Proposals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A text that proposes terms for a vocabulary: a glossary, or any other, as Word, PDF or plain text. Immutable; any thread.
///
/// @param name what it is called
/// @param lines its paragraphs and rows, with their cells
public record Glossary(String name, List<List<String>> lines) {
    private static final long LARGEST_TEXT = 50L << 20;
    private static final Set<String> DOCUMENTS = Set.of("docx", "docm", "doc", "pdf", "rtf", "md");
    private static final int WORDS_OF_A_SENTENCE = 8;

    public Glossary {
        lines = List.copyOf(lines);
    }

    /// Whether a file is a document or a text that proposes terms, and no table or list of a vocabulary. Reads its first part.
    public static boolean isOne(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return DOCUMENTS.contains(ending) || ending.equals("txt") && isProse(head(file));
    }

    private static String head(Path file) {
        try (java.io.InputStream in = Files.newInputStream(file)) {
            return Encoding.of(in.readNBytes(64 << 10)).text();
        } catch (IOException e) {
            throw Problem.badInput("vocabulary.file.notRead", file.getFileName()).asException(e);
        }
    }

    /// Running text: no columns, and most of its words stand in long lines without a comma behind every other of them.
    static boolean isProse(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        long sentences = lines.stream().filter(line -> Arrays.stream(line.split("[,\t]")).anyMatch(part -> part.strip().split("\\s+").length >= WORDS_OF_A_SENTENCE)).count();
        return lines.stream().limit(1).noneMatch(line -> line.indexOf('\t') >= 0) && sentences > 0 && sentences * 4 >= lines.size();
    }

    /// Reads a file.
    ///
    /// @throws app.galley.problem.ProblemException bad input, when it is broken, has a password or no text
    public static Glossary read(Path file) {
        String name = String.valueOf(file.getFileName());
        return DocumentText.read(file).map(lines -> new Glossary(name, lines.stream().map(DocumentLine::cells).toList())).orElseGet(() -> text(file, name));
    }

    private static Glossary text(Path file, String name) {
        try {
            if (Files.size(file) > LARGEST_TEXT) {
                throw Problem.badInput("vocabulary.text.large", name, LARGEST_TEXT >> 20).asException();
            }
            Glossary glossary = of(name, Encoding.of(Files.readAllBytes(file)).text());
            if (glossary.lines.stream().allMatch(cells -> cells.stream().noneMatch(cell -> cell.codePoints().anyMatch(Character::isLetter)))) {
                throw Problem.badInput("vocabulary.text.empty", name).asException();
            }
            return glossary;
        } catch (IOException e) {
            throw Problem.badInput("vocabulary.file.notRead", name).asException(e);
        }
    }

    /// A text that was copied elsewhere.
    public static Glossary of(String name, String text) {
        return new Glossary(name, text.lines().map(line -> Arrays.stream(line.split("\t+")).map(String::strip).filter(cell -> !cell.isEmpty()).toList())
                .filter(cells -> !cells.isEmpty()).toList());
    }

    /// The terms that it proposes, the most promising first.
    ///
    /// @param language of the vocabulary (`en-GB`)
    /// @param present the rows that the vocabulary has, which are not proposed
    public List<Proposal> proposals(String language, List<Term> present) {
        Set<String> known = present.stream().map(term -> folded(term.shown())).collect(Collectors.toSet());
        return Proposals.of(lines, language).stream().filter(one -> !known.contains(folded(one.text()))).toList();
    }

    /// Rows for a vocabulary, mended where that needs no person, with what the transcript shows.
    public static List<Term> terms(List<Proposal> chosen, String language) {
        Letters letters = new LetterTable().of(language);
        return chosen.stream().map(one -> Suggesting.term(one.text(), letters)).toList();
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('-', ' ');
    }
}
