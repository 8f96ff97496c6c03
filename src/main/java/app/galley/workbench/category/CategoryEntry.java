package app.galley.workbench.category;

import app.galley.library.Draft;
import app.galley.service.category.CategoryInfo;
import java.util.Optional;

/// A category in the list.
///
/// @param name what it is called at the service
/// @param draft what is written here
/// @param info what the service has; empty while it was not asked, too
public record CategoryEntry(String name, Optional<Draft> draft, Optional<CategoryInfo> info) { }
