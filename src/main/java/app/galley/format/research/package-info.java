/// Annotations for people who study speech: ELAN, Praat, EXMARaLDA.
@NullMarked
package app.galley.format.research;

import org.jspecify.annotations.NullMarked;
