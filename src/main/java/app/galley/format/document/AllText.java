package app.galley.format.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// Every text that somebody could get out of a file: its bytes, those of the parts of a ZIP, what stands between tags and in attributes, behind escapes, in the
/// pages, the properties and the streams of a PDF. The same text may come several times. Stateless; any thread.
public final class AllText {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp));");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|([\"\\\\/bfnrt]))");
    private static final Pattern PERCENT = Pattern.compile("(?:%[0-9a-fA-F]{2})+");
    private static final int DEEPEST = 4;
    private final List<String> texts = new ArrayList<>();

    private AllText() { }

    /// The texts of a file.
    public static List<String> of(byte[] bytes) throws IOException {
        AllText all = new AllText();
        all.read(bytes, 0);
        return List.copyOf(all.texts);
    }

    private void read(byte[] bytes, int depth) throws IOException {
        if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && depth < DEEPEST) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    texts.add(entry.getName());
                    texts.add(String.valueOf(entry.getComment()));
                    read(zip.readAllBytes(), depth + 1);
                }
            }
        } else if (bytes.length > 4 && new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            pdf(bytes);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        plain(text);
        texts.add(new String(bytes, StandardCharsets.UTF_16LE));
        texts.add(new String(bytes, StandardCharsets.UTF_16BE));
    }

    private void plain(String text) {
        texts.add(text);
        if (text.indexOf('<') >= 0) {
            texts.add(entities(TAG.matcher(text).replaceAll(" ")));
            // letters of one word may stand in two runs
            texts.add(entities(TAG.matcher(text).replaceAll("")));
            texts.add(entities(text));
        }
        if (text.indexOf('\\') >= 0) {
            texts.add(ESCAPE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1) != null
                    ? String.valueOf((char) Integer.parseInt(found.group(1), 16)) : "nrtbf".contains(found.group(2)) ? " " : found.group(2))));
            // signs that Markdown escapes
            texts.add(text.replace("\\", ""));
        }
        if (text.indexOf('%') >= 0) {
            texts.add(PERCENT.matcher(text).replaceAll(found -> {
                byte[] decoded = new byte[found.group().length() / 3];
                for (int i = 0; i < decoded.length; i++) {
                    decoded[i] = (byte) Integer.parseInt(found.group().substring(3 * i + 1, 3 * i + 3), 16);
                }
                return Matcher.quoteReplacement(new String(decoded, StandardCharsets.UTF_8));
            }));
        }
    }

    private static String entities(String text) {
        return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1) != null ? sign(Integer.parseInt(found.group(1)))
                : found.group(2) != null ? sign(Integer.parseInt(found.group(2), 16)) : switch (found.group(3)) {
                    case "amp" -> "&";
                    case "lt" -> "<";
                    case "gt" -> ">";
                    case "quot" -> "\"";
                    case "apos" -> "'";
                    default -> " ";
                }));
    }

    private static String sign(int codePoint) {
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : " ";
    }

    private void pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String pages = new PDFTextStripper().getText(document);
            texts.add(pages);
            // a word that the page breaks in two
            texts.add(pages.replaceAll("[-\\u00ad]\\R", ""));
            for (COSName key : document.getDocumentInformation().getCOSObject().keySet()) {
                texts.add(String.valueOf(document.getDocumentInformation().getCOSObject().getString(key)));
            }
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    try (InputStream in = stream.createInputStream()) {
                        plain(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }
}
