/// Custom vocabularies: what corrections suggest for them, and whether they have helped.
@NullMarked
package app.galley.workbench.vocabulary;

import org.jspecify.annotations.NullMarked;
