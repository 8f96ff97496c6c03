package app.galley.service.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PartPlanTest {
    private static final long MEBIBYTE = 1L << 20;

    @Test void partsAreEightMebibytesAndTheLastIsTheRest() {
        PartPlan plan = PartPlan.of(20 * MEBIBYTE + 1);
        assertEquals(3, plan.count());
        assertEquals(8 * MEBIBYTE, plan.length(1));
        assertEquals(16 * MEBIBYTE, plan.offset(3));
        assertEquals(4 * MEBIBYTE + 1, plan.length(3));
    }

    @Test void wholePartsLeaveNoEmptyOne() {
        assertEquals(2, PartPlan.of(16 * MEBIBYTE).count());
        assertEquals(8 * MEBIBYTE, PartPlan.of(16 * MEBIBYTE).length(2));
    }

    @Test void thereAreNeverMorePartsThanS3Takes() {
        for (long size : new long[] {80_000 * MEBIBYTE, 80_000 * MEBIBYTE + 1, 5_000_000 * MEBIBYTE, 1}) {
            PartPlan plan = PartPlan.of(size);
            assertTrue(plan.count() <= PartPlan.MOST_PARTS, () -> plan + " has " + plan.count());
            assertEquals(size, plan.offset(plan.count()) + plan.length(plan.count()));
            assertTrue(plan.length(plan.count()) > 0);
        }
        assertEquals(9 * MEBIBYTE, PartPlan.of(80_000 * MEBIBYTE + 1).partSize());
    }
}
