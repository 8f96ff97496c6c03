package app.galley.format.document;

import app.galley.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The text of a PDF, line by line from top to bottom; wide gaps divide the cells of a line. Pictures of text are none.
final class PdfText {
    private static final int MOST_PAGES = 5_000;
    private final Path file;

    PdfText(Path file) {
        this.file = file;
    }

    List<DocumentLine> lines() {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw Problem.badInput("format.document.kept", file.getFileName()).asException();
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw Problem.badInput("format.document.long", file.getFileName(), MOST_PAGES).asException();
            }
            return new Gaps().getText(document).lines().map(DocumentLine::of).filter(line -> !line.cells().isEmpty()).toList();
        } catch (InvalidPasswordException e) {
            throw Problem.badInput("format.document.locked", file.getFileName()).asException(e);
        } catch (app.galley.problem.ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the library answers broken files with exceptions of many kinds
            throw Problem.badInput("format.document.brokenPdf", file.getFileName()).asException(e);
        }
    }

    /// Writes a tab where a gap is wider than what is between words.
    private static final class Gaps extends PDFTextStripper {
        private static final float WIDE = 1.5f;
        private float end = Float.MAX_VALUE;
        private float line = Float.NaN;

        Gaps() {
            setSortByPosition(true);
            setLineSeparator("\n");
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            TextPosition first = positions.getFirst();
            TextPosition last = positions.getLast();
            boolean sameLine = Math.abs(first.getYDirAdj() - line) < first.getHeightDir();
            if (sameLine && first.getXDirAdj() - end > WIDE * first.getFontSizeInPt()) {
                super.writeString("\t");
            }
            super.writeString(text, positions);
            line = last.getYDirAdj();
            end = last.getXDirAdj() + last.getWidthDirAdj();
        }
    }
}
