package app.galley.service.policy;

import java.util.List;
import java.util.Set;

/// Tries whether a connection may do all that Galley needs. Safe from any thread; blocks.
public interface ConnectionCheck {
    /// Tries each permission by its harmless use, and leaves nothing behind. The first one is the login itself; when that fails nothing else is tried.
    List<Permission> check(Set<Feature> features);

    /// Makes the bucket and closes it to everybody else: no public access, TLS only, encrypted, with leftovers removed by themselves after some
    /// days. One that is there already gets the same rules, when it is the caller's own.
    ///
    /// @throws app.galley.problem.ProblemException when the name is taken or a permission is missing
    void makeBucket();
}
