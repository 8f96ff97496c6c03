package app.galley.caption.checklist;

import java.time.Instant;

/// What a reviewer has said about an item.
///
/// @param item its id
/// @param ticked whether it was found to be so
/// @param note why, or where; may be empty
/// @param when it was said last
public record Judgement(String item, boolean ticked, String note, Instant when) { }
