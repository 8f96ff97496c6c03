/// Custom vocabularies in the window.
@NullMarked
package app.galley.ui.vocabulary;

import org.jspecify.annotations.NullMarked;
