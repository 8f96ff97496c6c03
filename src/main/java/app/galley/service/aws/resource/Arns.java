package app.galley.service.aws.resource;

/// The Amazon Resource Names of things at the service, by which they are tagged.
@FunctionalInterface
public interface Arns {
    /// The name of a thing. May ask the service who one is, which blocks, and throws a [app.galley.problem.ProblemException] as any call does.
    ///
    /// @param resource what it is: `vocabulary`
    /// @param name what it is called
    String of(String resource, String name);
}
