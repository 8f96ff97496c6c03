package app.galley.workbench.vocabulary;

import app.galley.problem.Problem;
import app.galley.service.vocabulary.Term;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;

/// Rows of a vocabulary as the content of a draft: a JSON array of pairs, so that nothing typed is lost whatever it is.
final class TermsText {
    private TermsText() { }

    static String write(List<Term> terms) {
        ArrayNode rows = new ObjectMapper().createArrayNode();
        terms.forEach(term -> rows.addArray().add(term.phrase()).add(term.displayAs()));
        return rows.toString();
    }

    static List<Term> read(String content) {
        try {
            List<Term> terms = new ArrayList<>();
            // straight to strings: no tree is built of thousands of rows
            for (String[] row : new ObjectMapper().readValue(content.isEmpty() ? "[]" : content, String[][].class)) {
                if (row.length != 2 || row[0] == null || row[1] == null) {
                    throw Problem.badInput("vocabulary.draftDamaged").asException();
                }
                terms.add(new Term(row[0], row[1]));
            }
            return terms;
        } catch (JsonProcessingException e) {
            throw Problem.badInput("vocabulary.draftDamaged").asException(e);
        }
    }
}
