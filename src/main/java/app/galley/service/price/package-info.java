/// What transcription costs.
@NullMarked
package app.galley.service.price;

import org.jspecify.annotations.NullMarked;
