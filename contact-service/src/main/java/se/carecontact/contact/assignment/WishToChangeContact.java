package se.carecontact.contact.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Publisher;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.staff.StaffMember;
import se.carecontact.contact.staff.StaffRegister;

/**
 * Rule 6: the client may wish another contact at any time. A wish is open until another
 * is appointed, or it is withdrawn.
 */
@Service
public class WishToChangeContact {

	private final ClientDoor door;

	private final ChangeWishes wishes;

	private final ContactsNow contactsNow;

	private final StaffRegister register;

	private final Publisher<AssignmentFact> publisher;

	private final Clock clock;

	WishToChangeContact(ClientDoor door, ChangeWishes wishes, ContactsNow contactsNow, StaffRegister register,
			Publisher<AssignmentFact> publisher, Clock clock) {
		this.door = door;
		this.wishes = wishes;
		this.contactsNow = contactsNow;
		this.register = register;
		this.publisher = publisher;
		this.clock = clock;
	}

	/**
	 * Records a wish.
	 * @throws Refused where there is no contact in the role, the role has an open wish,
	 * or the one wished for is unknown or in the role already
	 */
	@Transactional
	public ChangeWish wish(Caller caller, String municipalityId, UUID clientId, Wish said) {
		Client client = this.door.command(caller, municipalityId, clientId, "record wish to change contact");
		client.requireHomeCare();
		Days.refuseFuture("wishedOn", said.wishedOn(), this.clock);
		Contact present = this.contactsNow.of(client).in(said.role());
		if (present == null) {
			throw Refused.conflict("contact-to-change", "No one is appointed in the role, so there is none to change.");
		}
		if (this.wishes.openOf(clientId, said.role()).isPresent()) {
			throw Refused.conflict("one-open-wish", "A wish to change this contact is open already.");
		}
		StaffMember wished = wished(municipalityId, said.wishedStaffId(), present);
		ChangeWish wish = new ChangeWish(UUID.randomUUID(), said.role(), said.wishedOn(), said.reason(),
				said.wishedStaffId(), caller.actor(), ChangeWish.State.OPEN, null);
		this.wishes.add(municipalityId, clientId, wish);
		this.publisher.publish(client.envelope(Days.now(this.clock)), new AssignmentFact.ChangeWished(wish, wished));
		return wish;
	}

	/**
	 * Withdraws an open wish.
	 * @throws Refused where there is no such wish, it is no longer open, or it would be
	 * withdrawn before it was said
	 */
	@Transactional
	public ChangeWish withdraw(Caller caller, String municipalityId, UUID clientId, UUID wishId, LocalDate withdrawnOn,
			@Nullable String reason) {
		Client client = this.door.command(caller, municipalityId, clientId, "withdraw wish to change contact");
		Days.refuseFuture("withdrawnOn", withdrawnOn, this.clock);
		ChangeWish wish = find(clientId, wishId);
		if (!wish.isOpen()) {
			throw Refused.conflict("wish-is-open", "The wish is no longer open.");
		}
		if (withdrawnOn.isBefore(wish.wishedOn())) {
			throw Refused.rule("withdrawnOn", "not-before-wishedOn", "A wish can't be withdrawn before it was said.");
		}
		this.wishes.close(wishId, ChangeWish.State.WITHDRAWN, withdrawnOn, null);
		this.publisher.publish(client.envelope(Days.now(this.clock)),
				new AssignmentFact.ChangeWishWithdrawn(wish, withdrawnOn, reason, caller.actor()));
		return find(clientId, wishId);
	}

	private ChangeWish find(UUID clientId, UUID wishId) {
		return this.wishes.of(clientId)
			.stream()
			.filter((each) -> each.wishId().equals(wishId))
			.findFirst()
			.orElseThrow(() -> Refused.notFound("wishId", "There is no such wish."));
	}

	private @Nullable StaffMember wished(String municipalityId, @Nullable String staffId, Contact present) {
		if (staffId == null) {
			return null;
		}
		if (present.staff().staffId().equals(staffId)) {
			throw Refused.rule("wishedStaffId", "wishes-another", "The person has the role already.");
		}
		return this.register.find(municipalityId, staffId)
			.orElseThrow(() -> Refused.rule("wishedStaffId", "contact-is-on-the-staff",
					"There is no such member of the staff in the municipality."));
	}

	/**
	 * A wish as it was said.
	 *
	 * @param role which contact
	 * @param wishedOn the day
	 * @param reason why, where the client says
	 * @param wishedStaffId whom instead, where the client names someone
	 */
	public record Wish(ContactRole role, LocalDate wishedOn, @Nullable String reason, @Nullable String wishedStaffId) {
	}

}
