package app.galley.service.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The character sets of all languages, from the resource `letters.txt`. Immutable; any thread.
public final class LetterTable {
    private final Map<String, BitSet> sets = new HashMap<>();

    /// Reads the table.
    public LetterTable() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LetterTable.class.getResourceAsStream("letters.txt")), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Codes, plain signs and code points, with tabs between them.
    private void add(String line) {
        String[] columns = line.split("\t", -1);
        BitSet set = new BitSet();
        for (String sign : columns[1].strip().split(" +")) {
            if (!sign.isEmpty()) {
                set.set(sign.charAt(0), sign.charAt(sign.length() - 1) + 1);
            }
        }
        for (String points : columns[2].strip().split(" +")) {
            if (!points.isEmpty()) {
                String[] ends = points.split("\\.\\.");
                set.set(Integer.parseInt(ends[0], 16), Integer.parseInt(ends[ends.length - 1], 16) + 1);
            }
        }
        for (String code : columns[0].split(",")) {
            sets.put(code, set);
        }
    }

    /// The letters of a language.
    public Letters of(String language) {
        BitSet set = sets.get(language);
        return set == null ? new Letters(language, false, new BitSet()) : new Letters(language, true, set);
    }
}
