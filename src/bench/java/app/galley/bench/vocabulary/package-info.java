/// How fast vocabularies are.
@NullMarked
package app.galley.bench.vocabulary;

import org.jspecify.annotations.NullMarked;
