package app.galley.workbench.category;

import app.galley.problem.Problem;
import app.galley.service.category.CallCategories;
import app.galley.service.category.CallCategory;
import app.galley.service.category.CategoryInfo;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Call categories in memory.
public final class MemoryCategories implements CallCategories {
    public final Map<String, CategoryInfo> kept = new TreeMap<>();
    /// The names of those that have a rule of a later time.
    public final Set<String> unknown = new HashSet<>();
    public Optional<Problem> refusal = Optional.empty();

    /// One that is there.
    public CallCategory of(String name) {
        return find(name).orElseThrow().category();
    }

    private CategoryInfo keep(CallCategory category) {
        refusal.ifPresent(problem -> {
            throw problem.asException();
        });
        CategoryInfo info = new CategoryInfo(category, Instant.EPOCH, unknown.contains(category.name()));
        kept.put(category.name(), info);
        return info;
    }

    @Override
    public List<CategoryInfo> list() {
        return List.copyOf(kept.values());
    }

    @Override
    public Optional<CategoryInfo> find(String name) {
        return Optional.ofNullable(kept.get(name));
    }

    @Override
    public CategoryInfo create(CallCategory category) {
        return keep(category);
    }

    @Override
    public CategoryInfo update(CallCategory category) {
        return keep(category);
    }

    @Override
    public void delete(String name) {
        kept.remove(name);
    }
}
