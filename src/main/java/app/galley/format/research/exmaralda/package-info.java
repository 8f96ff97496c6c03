/// Annotations of EXMARaLDA.
@NullMarked
package app.galley.format.research.exmaralda;

import org.jspecify.annotations.NullMarked;
