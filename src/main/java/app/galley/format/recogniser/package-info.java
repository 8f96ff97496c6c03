/// Results of other speech recognisers.
@NullMarked
package app.galley.format.recogniser;

import org.jspecify.annotations.NullMarked;
