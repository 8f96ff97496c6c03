package app.galley.ui.filter;

import app.galley.service.vocabulary.Finding;
import java.util.List;

/// A row of a filter.
///
/// @param word what stands in it
/// @param findings what is wrong with it
record WordRow(String word, List<Finding> findings) {
    WordRow {
        findings = List.copyOf(findings);
    }

    boolean isFaulty() {
        return !findings.isEmpty();
    }
}
