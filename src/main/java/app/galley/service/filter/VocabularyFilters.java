package app.galley.service.filter;

import java.util.List;
import java.util.Optional;

/// The vocabulary filters of an account in a region. Safe from any thread; every call blocks and throws a
/// [app.galley.problem.ProblemException] as [app.galley.service.TranscriptionService] does.
public interface VocabularyFilters {
    /// All of them, by name.
    List<FilterInfo> list();

    /// One of them; empty when there is none of that name.
    Optional<FilterInfo> find(String name);

    /// Where the words of one can be fetched for a quarter of an hour; empty when it is gone.
    Optional<String> address(String name);

    /// Makes one of a file in a bucket.
    ///
    /// @param file `s3://` address of the words, one a line
    FilterInfo create(String name, String language, String file);

    /// Writes all of one anew; empty when it is gone.
    Optional<FilterInfo> update(String name, String file);

    /// Deletes one; nothing happens when it is gone already.
    void delete(String name);
}
