package app.galley.service.aws.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.service.category.CategoryRule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.transcribe.model.Rule;

/// Rules as the SDK has them.
class SdkRulesTest {
    @Test void aRuleOfAKindThatCameLaterStopsNothing() {
        assertEquals(Optional.empty(), SdkRules.read(Rule.builder().build()));
        CategoryRule known = CategoryRule.of(CategoryRule.Kind.SAID).saying(List.of("hello"));
        assertEquals(Optional.of(known), SdkRules.read(SdkRules.of(known)));
    }
}
