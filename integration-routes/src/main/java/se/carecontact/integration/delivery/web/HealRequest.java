package se.carecontact.integration.delivery.web;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is to be mended.
 *
 * @param partner only of this partner; all where missing
 * @param positions only these differences; all that sending again mends, where missing
 */
record HealRequest(@Nullable String partner, @Nullable @Size(min = 1, max = 1000) List<@NotNull Long> positions) {

}
