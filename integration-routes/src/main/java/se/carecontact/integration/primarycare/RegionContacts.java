package se.carecontact.integration.primarycare;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import se.carecontact.events.primarycare.PrimaryCareContactChanged;
import se.carecontact.events.primarycare.PrimaryCareContactEnded;
import se.carecontact.events.shared.PrimaryCareContactKind;
import se.carecontact.outbox.EventOutbox;
import se.carecontact.outbox.OutgoingEvent;
import se.carecontact.schemas.CareHeaders;
import se.carecontact.schemas.CareTopics;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was last told of the region's contacts. An event, what is remembered of it and the
 * client's cursor are one transaction: a crash repeats the reading, and the reading then
 * finds nothing new.
 */
@Repository
class RegionContacts {

	private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

	private final JdbcClient jdbc;

	private final WatchedClients clients;

	private final EventOutbox outbox;

	private final Clock clock;

	RegionContacts(JdbcClient jdbc, WatchedClients clients, EventOutbox outbox, Clock clock) {
		this.jdbc = jdbc;
		this.clients = clients;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Tells what is new. What was seen in a newer version already, by another replica, is
	 * passed over; so is all of a client no longer watched.
	 */
	@Transactional
	public void take(WatchedClient client, List<RegionContact> contacts, @Nullable Instant newest) {
		if (!this.clients.lock(client.clientId())) {
			return;
		}
		contacts.forEach((contact) -> take(client, contact));
		endWhatRanOut(client);
		if (newest != null) {
			this.clients.readUntil(client.clientId(), newest);
		}
	}

	private void take(WatchedClient client, RegionContact contact) {
		Optional<Known> known = known(client, contact.contactId());
		boolean ended = contact.hasEnded(today());
		boolean old = known.isPresent() && contact.lastUpdated().isBefore(known.get().lastUpdated());
		boolean same = known.isPresent() && known.get().contentHash().equals(contact.contentHash())
				&& known.get().ended() == ended;
		if (old || same) {
			return;
		}
		remember(client, contact, ended);
		if (!ended) {
			publish(client, changed(client, contact));
		}
		else if (known.isPresent() && !known.get().ended()) {
			publish(client, ended(client, contact.contactId(), contact.kind(), contact.validUntil()));
		}
	}

	/** A period that ends is no change at the region, so no reading shows it. */
	private void endWhatRanOut(WatchedClient client) {
		this.jdbc.sql("""
				update primary_care_contact set ended = true
				where client_id = :client and not ended and valid_until < :today
				returning contact_id, kind, valid_until
				""")
			.param("client", client.clientId())
			.param("today", today())
			.query((row, number) -> ended(client, row.getString(1), PrimaryCareContactKind.valueOf(row.getString(2)),
					row.getObject(3, LocalDate.class)))
			.list()
			.forEach((event) -> publish(client, event));
	}

	private Optional<Known> known(WatchedClient client, String contactId) {
		return this.jdbc.sql("""
				select content_hash, ended, last_updated from primary_care_contact
				where client_id = ? and contact_id = ?
				""")
			.params(client.clientId(), contactId)
			.query((row, number) -> new Known(row.getString(1), row.getBoolean(2),
					row.getObject(3, OffsetDateTime.class).toInstant()))
			.optional();
	}

	private void remember(WatchedClient client, RegionContact contact, boolean ended) {
		this.jdbc.sql("""
				insert into primary_care_contact
				    (client_id, contact_id, kind, content_hash, ended, valid_until, last_updated)
				values (:client, :contact, :kind, :hash, :ended, :until, :updated)
				on conflict (client_id, contact_id) do update set kind = excluded.kind,
				    content_hash = excluded.content_hash, ended = excluded.ended, valid_until = excluded.valid_until,
				    last_updated = excluded.last_updated
				""")
			.param("client", client.clientId())
			.param("contact", contact.contactId())
			.param("kind", contact.kind().name())
			.param("hash", contact.contentHash())
			.param("ended", ended)
			.param("until", contact.validUntil(), java.sql.Types.DATE)
			.param("updated", contact.lastUpdated().atOffset(ZoneOffset.UTC))
			.update();
	}

	private void publish(WatchedClient client, SpecificRecord event) {
		this.outbox.append(
				new OutgoingEvent(CareTopics.PRIMARY_CARE_EVENTS, client.clientId(), event.getSchema().getFullName(),
						event, this.clock.instant(), Map.of(CareHeaders.MUNICIPALITY_ID, client.municipalityId())));
	}

	private PrimaryCareContactChanged changed(WatchedClient client, RegionContact contact) {
		return PrimaryCareContactChanged.newBuilder()
			.setClientId(client.clientId())
			.setMunicipalityId(client.municipalityId())
			.setUnitId(client.unitId())
			.setOccurredAt(this.clock.instant())
			.setContactId(contact.contactId())
			.setKind(contact.kind())
			.setName(contact.name())
			.setProfession(contact.profession())
			.setHsaId(contact.hsaId())
			.setOrganisation(contact.organisation())
			.setPhone(contact.phone())
			.setValidFrom(contact.validFrom())
			.setValidUntil(contact.validUntil())
			.setSource("primary-care")
			.build();
	}

	private PrimaryCareContactEnded ended(WatchedClient client, String contactId, PrimaryCareContactKind kind,
			@Nullable LocalDate endedOn) {
		return PrimaryCareContactEnded.newBuilder()
			.setClientId(client.clientId())
			.setMunicipalityId(client.municipalityId())
			.setUnitId(client.unitId())
			.setOccurredAt(this.clock.instant())
			.setContactId(contactId)
			.setKind(kind)
			.setEndedOn(endedOn)
			.setSource("primary-care")
			.build();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), SWEDEN);
	}

	/** What was last told of a contact. */
	private record Known(String contentHash, boolean ended, Instant lastUpdated) {

	}

}
