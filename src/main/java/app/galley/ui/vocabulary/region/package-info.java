/// A vocabulary for another region of the service.
@NullMarked
package app.galley.ui.vocabulary.region;

import org.jspecify.annotations.NullMarked;
