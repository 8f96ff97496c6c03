package app.galley.service.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The custom vocabularies of an account in a region. Safe from any thread; every call blocks and throws a
/// [app.galley.problem.ProblemException] as [app.galley.service.TranscriptionService] does.
public interface Vocabularies {
    /// Which of the two collections is meant: medical jobs have vocabularies of their own.
    enum Kind {
        /// Of standard and Call Analytics jobs.
        STANDARD,
        /// Of medical jobs; for English (US) alone.
        MEDICAL
    }

    /// All of a kind, by name.
    List<VocabularyInfo> list(Kind kind);

    /// One of them; empty when there is none of that name.
    Optional<VocabularyInfo> find(Kind kind, String name);

    /// Where the text of one can be fetched for a quarter of an hour; empty while it is not ready, or gone.
    Optional<String> address(Kind kind, String name);

    /// Makes one of a file in a bucket; it is not ready yet when this returns.
    ///
    /// @param file `s3://` address of the table
    /// @param tags up to fifty
    VocabularyInfo create(Kind kind, String name, String language, String file, Map<String, String> tags);

    /// Writes all of one anew.
    VocabularyInfo update(Kind kind, String name, String language, String file);

    /// The tags of one.
    Map<String, String> tags(Kind kind, String name);

    /// Gives one these tags and takes all others away.
    ///
    /// @param tags up to fifty
    void setTags(Kind kind, String name, Map<String, String> tags);

    /// Deletes one; nothing happens when it is gone already.
    void delete(Kind kind, String name);
}
