package app.galley.problem;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// What is told of a fault of Galley itself: versions, the system, and where it happened. It never holds the messages of exceptions,
/// for those may hold text, names and paths of the user. Immutable; any thread.
///
/// @param text the report as it is shown and copied
public record BugReport(String text) {
    /// The report of a fault.
    ///
    /// @param version the version of Galley
    public static BugReport of(Throwable fault, String version) {
        StringBuilder report = new StringBuilder();
        report.append("Galley ").append(version).append('\n')
                .append("Java ").append(Runtime.version()).append(", ").append(System.getProperty("os.name")).append(' ')
                .append(System.getProperty("os.version")).append(' ').append(System.getProperty("os.arch")).append('\n');
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        String relation = "";
        for (Throwable at = fault; at != null && told.add(at); at = at.getCause()) {
            report.append('\n').append(relation).append(at.getClass().getName());
            if (at instanceof ProblemException known) {
                report.append(" (").append(known.problem().key()).append(')');
            }
            report.append('\n');
            for (StackTraceElement frame : at.getStackTrace()) {
                report.append("    at ").append(frame.getClassName()).append('.').append(frame.getMethodName()).append(':')
                        .append(frame.getLineNumber()).append('\n');
            }
            relation = "caused by ";
        }
        return new BugReport(report.toString());
    }
}
