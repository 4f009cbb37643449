package se.carecontact.standins.partner;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import se.carecontact.standins.page.Page;

/**
 * A page of a partner.
 *
 * @param path its path, with variables as {@code {name}}
 * @param link its name in the menu, or null where it is reached in another way
 * @param show makes the page
 */
public record PageRoute(String path, @Nullable String link, Function<Call, Page> show) {
}
