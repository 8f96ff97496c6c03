/// Call categories managed like documents: drafts here, what the service has, and what they would say about the calls of the library.
@NullMarked
package app.galley.workbench.category;

import org.jspecify.annotations.NullMarked;
