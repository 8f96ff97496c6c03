package app.galley.workbench.vocabulary;

import app.galley.problem.Problem;
import app.galley.service.vocabulary.Term;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
            for (JsonNode row : new ObjectMapper().readTree(content)) {
                terms.add(new Term(row.path(0).asText(), row.path(1).asText()));
            }
            return terms;
        } catch (JsonProcessingException e) {
            throw Problem.badInput("vocabulary.draftDamaged").asException(e);
        }
    }
}
