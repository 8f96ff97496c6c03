/// Custom vocabularies managed like documents: drafts here, what the service has, and what becomes of both; what corrections
/// suggest for them.
@NullMarked
package app.galley.workbench.vocabulary;

import org.jspecify.annotations.NullMarked;
