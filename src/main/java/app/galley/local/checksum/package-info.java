/// The checksums S3 knows, of whole objects and of parts.
@NullMarked
package app.galley.local.checksum;

import org.jspecify.annotations.NullMarked;
