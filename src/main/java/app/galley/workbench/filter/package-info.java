/// Vocabulary filters as documents: drafts here, what the service has, and what a filter would do to a recording.
@NullMarked
package app.galley.workbench.filter;

import org.jspecify.annotations.NullMarked;
