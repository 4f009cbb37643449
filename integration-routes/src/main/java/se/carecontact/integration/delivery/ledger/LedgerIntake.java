package se.carecontact.integration.delivery.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import se.carecontact.integration.crypto.Sealer;
import se.carecontact.integration.delivery.DeliveryState;
import se.carecontact.integration.delivery.Reason;
import se.carecontact.schemas.CareTopics;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How events enter the ledger, and what observed events do to it. Needs a transaction.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class LedgerIntake {

	private final JdbcClient jdbc;

	private final Keys keys;

	private final Additions additions;

	LedgerIntake(JdbcClient jdbc, Keys keys, Sealer sealer) {
		this.jdbc = jdbc;
		this.keys = keys;
		this.additions = new Additions(jdbc, sealer);
	}

	/**
	 * Adds a delivery, unless its channel has its event already.
	 * @return whether it was added
	 */
	public boolean add(NewDelivery delivery) {
		return addAll(List.of(delivery)) == 1;
	}

	/**
	 * Adds deliveries of one channel in this order, each unless its channel has its event
	 * already. Locks their keys in the order in which they come.
	 * @return how many were added
	 */
	public int addAll(List<NewDelivery> deliveries) {
		if (deliveries.isEmpty()) {
			return 0;
		}
		Set<UUID> made = this.keys.ensure(deliveries);
		Map<UUID, Integer> added = this.additions.insert(deliveries);
		this.keys.refresh(deliveries.getFirst().channel(), notInLine(deliveries, made, added));
		return added.values().stream().mapToInt(Integer::intValue).sum();
	}

	/**
	 * A key that was made for deliveries that all were added, the first of them to be
	 * tried, is as it should be already.
	 */
	private static List<UUID> notInLine(List<NewDelivery> deliveries, Set<UUID> made, Map<UUID, Integer> added) {
		Map<UUID, List<NewDelivery>> byClient = deliveries.stream()
			.collect(Collectors.groupingBy(NewDelivery::clientId, LinkedHashMap::new, Collectors.toList()));
		return byClient.entrySet().stream().filter((each) -> {
			boolean inLine = made.contains(each.getKey())
					&& each.getValue().size() == added.getOrDefault(each.getKey(), 0)
					&& each.getValue().getFirst().state() == DeliveryState.PENDING;
			return !inLine;
		}).map(Map.Entry::getKey).toList();
	}

	/** Cancels all of a key that is unsent, also what is under way if it should fail. */
	public int cancelUnsent(Key key, Reason reason) {
		if (!this.keys.lock(key)) {
			return 0;
		}
		int cancelled = this.jdbc.sql("""
				update delivery set state = 'CANCELLED', reason_code = ?, reason = ?, next_attempt_at = null
				where channel = ? and client_id = ? and state in ('PENDING', 'HELD', 'PARKED')
				""").params(reason.code(), reason.sentence(), key.channel(), key.clientId()).update();
		this.keys.refresh(key);
		return cancelled;
	}

	/**
	 * Lets what is held of a key be tried at once. What is being tried just now, and may
	 * be found waiting, is tried again too.
	 */
	public void wakeHeld(Key key) {
		int locked = this.jdbc.sql("update delivery_key set wakes = wakes + 1 where channel = ? and client_id = ?")
			.params(key.channel(), key.clientId())
			.update();
		if (locked == 0) {
			return;
		}
		this.jdbc.sql("""
				update delivery set next_attempt_at = null
				where channel = ? and client_id = ? and state = 'HELD'
				""").params(key.channel(), key.clientId()).update();
		this.keys.refresh(key);
	}

	/** Lets what is held of a client be tried at once, in every channel. */
	public void wakeHeld(UUID clientId) {
		List<String> channels = this.jdbc.sql("select channel from delivery_key where client_id = ? order by channel")
			.param(clientId)
			.query(String.class)
			.list();
		channels.forEach((channel) -> wakeHeld(new Key(channel, clientId)));
	}

	/**
	 * Reopens what was withheld by a protection that had ended when it was told: the
	 * topics are read apart, so it may have been read before the identity that says so.
	 * What was told while the protection lasted stays withheld.
	 * @param seq the identity's; it and the events of the same producer rise together
	 */
	public void reopenWithheldAfter(UUID clientId, long seq) {
		List<Key> keys = this.jdbc.sql("""
				select distinct channel, client_id from delivery
				where client_id = ? and state = 'WITHHELD' and reason_code = ? and topic = ? and seq > ?
				order by channel
				""")
			.params(clientId, Reason.PROTECTED_IDENTITY.code(), CareTopics.CONTACT_EVENTS, seq)
			.query(Key.class)
			.list();
		keys.forEach((key) -> reopen(key, seq));
	}

	private void reopen(Key key, long seq) {
		// There may be no row of the key left, and it is the lock.
		this.jdbc.sql("""
				insert into delivery_key (channel, client_id, partner, priority, ready_at)
				select channel, client_id, min(partner), min(priority), now() from delivery
				where channel = ? and client_id = ? group by channel, client_id
				on conflict (channel, client_id) do update set wakes = delivery_key.wakes + 1
				""").params(key.channel(), key.clientId()).update();
		this.jdbc.sql("""
				update delivery d set state = 'PENDING', reason_code = null, reason = null, next_attempt_at = null
				where channel = ? and client_id = ? and state = 'WITHHELD' and reason_code = ? and topic = ? and seq > ?
				  and not exists (select 1 from delivery later where later.channel = d.channel
				    and later.client_id = d.client_id and later.id > d.id and later.state = 'SENT')
				""")
			.params(key.channel(), key.clientId(), Reason.PROTECTED_IDENTITY.code(), CareTopics.CONTACT_EVENTS, seq)
			.update();
		this.keys.refresh(key);
	}

	static String sealContext(UUID eventId) {
		return "delivery:" + eventId;
	}

}
