/// The terms that a glossary, or any text, proposes for a vocabulary.
@NullMarked
package app.galley.ui.vocabulary.glossary;

import org.jspecify.annotations.NullMarked;
