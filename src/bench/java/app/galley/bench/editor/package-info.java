/// The programs that measure the editor, each started several times by its benchmark.
@NullMarked
package app.galley.bench.editor;

import org.jspecify.annotations.NullMarked;
