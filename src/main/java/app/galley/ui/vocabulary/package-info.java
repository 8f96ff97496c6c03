/// Custom vocabularies: those here and at the service, a table to write them in, and what they could learn and have helped.
@NullMarked
package app.galley.ui.vocabulary;

import org.jspecify.annotations.NullMarked;
