/// What a reader read differently from how it stands in the file.
@NullMarked
package app.galley.format.mend;

import org.jspecify.annotations.NullMarked;
