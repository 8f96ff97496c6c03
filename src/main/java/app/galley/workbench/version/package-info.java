/// Versions of a document: kept by themselves and by hand, thinned out with time, compared and put back.
@NullMarked
package app.galley.workbench.version;

import org.jspecify.annotations.NullMarked;
