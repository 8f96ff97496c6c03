package app.galley.service.category;

import java.util.List;
import java.util.Optional;

/// The call categories of an account in a region. Safe from any thread; every call blocks and throws a [app.galley.problem.ProblemException] as
/// [app.galley.service.TranscriptionService] does. A category sorts the calls that are analysed after it was made, never earlier ones.
public interface CallCategories {
    /// All of them, by name.
    List<CategoryInfo> list();

    /// One of them; empty when there is none of that name.
    Optional<CategoryInfo> find(String name);

    /// Makes one.
    CategoryInfo create(CallCategory category);

    /// Writes all rules of one anew.
    CategoryInfo update(CallCategory category);

    /// Deletes one; nothing happens when it is gone already.
    void delete(String name);
}
