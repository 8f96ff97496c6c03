/// The tags that things at the service have, for bills and permissions.
@NullMarked
package app.galley.service.tag;

import org.jspecify.annotations.NullMarked;
