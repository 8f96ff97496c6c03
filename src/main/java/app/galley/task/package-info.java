/// Work in the background: threads, cancelling, progress, and child processes. Nothing else starts a thread.
@NullMarked
package app.galley.task;

import org.jspecify.annotations.NullMarked;
