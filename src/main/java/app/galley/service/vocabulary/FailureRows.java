package app.galley.service.vocabulary;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the rows that the service means when it says why a vocabulary has failed: by the number of a line, or by what it names.
public final class FailureRows {
    private static final Pattern LINE = Pattern.compile("(?i)\\b(?:line|row)s?:? (?:number )?(\\d{1,6})");
    private static final Pattern NAMED = Pattern.compile("[\"'\u201c\u2018\\[]([^\"\u201d\u2019\\]]{1,256})[\"'\u201d\u2019\\]]");

    private FailureRows() { }

    /// The rows, counted from 0.
    ///
    /// @param reason the service's words
    /// @param terms the rows as they were written, under a line of names
    public static SortedSet<Integer> of(String reason, List<Term> terms) {
        SortedSet<Integer> rows = new TreeSet<>();
        Matcher lines = LINE.matcher(reason);
        while (lines.find()) {
            int written = Integer.parseInt(lines.group(1)) - 2;
            int row = row(written, terms);
            if (row >= 0) {
                rows.add(row);
            }
        }
        Matcher named = NAMED.matcher(reason);
        while (named.find()) {
            for (int row = 0; row < terms.size(); row++) {
                if (terms.get(row).phrase().equals(named.group(1))) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /// The row that was written as such a line: empty ones are left out.
    private static int row(int written, List<Term> terms) {
        int left = written;
        for (int row = 0; row < terms.size() && left >= 0; row++) {
            if (!terms.get(row).isEmpty() && left-- == 0) {
                return row;
            }
        }
        return -1;
    }
}
