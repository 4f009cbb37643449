package se.carecontact.plan.homecare;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The client's contacts as they are now.
 *
 * @param main the main contact, null where none is appointed
 * @param deputy the deputy (vice), null where none is appointed
 */
public record Contacts(@Nullable StaffId main, @Nullable StaffId deputy) {

	/** Nobody is appointed. */
	public static final Contacts NONE = new Contacts(null, null);

	/** Those who are appointed. */
	public List<StaffId> all() {
		return Stream.of(this.main, this.deputy).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
	}

	/** Whether that person is the client's main contact or deputy. */
	public boolean include(StaffId staff) {
		return Objects.equals(this.main, staff) || Objects.equals(this.deputy, staff);
	}

}
