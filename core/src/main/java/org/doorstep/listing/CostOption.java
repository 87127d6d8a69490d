package org.doorstep.listing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One price: HSDS's `cost_option`.
///
/// @param option for whom or for what ("Session", "Under 18s"), or null
/// @param pence the amount in pence; 0 is free; null when only words say it
/// @param amountDescription the price in the owner's words, or null
public record CostOption(
        @Nullable String option,
        @Nullable Integer pence,
        @Nullable String amountDescription,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
