/// What tables share: columns of text and their widths.
@NullMarked
package app.galley.ui.kit.table;

import org.jspecify.annotations.NullMarked;
