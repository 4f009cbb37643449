package se.carecontact.integration.delivery.ledger;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import se.carecontact.integration.partner.Partner;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The places that all replicas share at a partner: a delivery takes one with its key's
 * lease, a read with a row here. Whoever takes one holds the partner's lock, so what is
 * counted is what there is. A place whose time is out is free, so a crash keeps none.
 * Deliveries leave a place to a read that asks: a backlog would let none through.
 */
@Repository
public class PartnerPlaces {

	private final JdbcClient jdbc;

	PartnerPlaces(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Holds these partners' places to the end of the transaction, each partner in the
	 * same order.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void lock(Collection<Partner> partners) {
		List<String> ids = partners.stream().map(Partner::id).sorted().toList();
		this.jdbc
			.sql("""
					select pg_advisory_xact_lock(hashtext('partner_places'), hashtext(p)) from unnest(:partners::text[]) as p
					""")
			.param("partners", new SqlArray("text", ids.toArray()))
			.query((row, number) -> number)
			.list();
	}

	/**
	 * Takes a place for a read, or asks for the next one that is free.
	 * @param token the read's own, the same each time it tries
	 * @param places how many there are for all replicas together
	 * @param asked how long it is asked for, unless it asks again
	 * @param lease how long it is held, unless it is given back
	 * @return whether it was taken
	 */
	@Transactional
	public boolean takeForRead(Partner partner, UUID token, int places, Duration asked, Duration lease) {
		lock(List.of(partner));
		boolean taken = this.jdbc.sql("""
				select (select count(*) from delivery_key
				    where partner = :partner and lease_token is not null and lease_until > now())
				  + (select count(*) from partner_read
				    where partner = :partner and until > now() and under_way and token <> :token) < :places
				""")
			.param("partner", partner.id())
			.param("token", token)
			.param("places", places)
			.query(Boolean.class)
			.single();
		this.jdbc.sql("""
				insert into partner_read (token, partner, under_way, until)
				values (:token, :partner, :taken, now() + :millis * interval '1 millisecond')
				on conflict (token) do update set under_way = excluded.under_way, until = excluded.until
				""")
			.param("token", token)
			.param("partner", partner.id())
			.param("taken", taken)
			.param("millis", (taken ? lease : asked).toMillis())
			.update();
		return taken;
	}

	/** Gives a read's place back, or asks for it no longer. */
	@Transactional
	public void leaveRead(UUID token) {
		this.jdbc.sql("delete from partner_read where token = ? or until < now()").param(token).update();
	}

}
