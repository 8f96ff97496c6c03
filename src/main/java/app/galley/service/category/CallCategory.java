package app.galley.service.category;

import java.util.List;

/// A call category: it matches where all of its rules hold.
///
/// @param name its name, which is also its address
/// @param live whether it is for streams (`REAL_TIME`); else for jobs (`POST_CALL`)
/// @param rules 1 to 20 when it is finished
public record CallCategory(String name, boolean live, List<CategoryRule> rules) {
    /// The most rules of one.
    public static final int MOST_RULES = 20;

    public CallCategory {
        rules = List.copyOf(rules);
    }
}
