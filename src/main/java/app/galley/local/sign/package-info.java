/// Signature Version 4: who sent a request, and whether its body arrived as it was signed.
@NullMarked
package app.galley.local.sign;

import org.jspecify.annotations.NullMarked;
