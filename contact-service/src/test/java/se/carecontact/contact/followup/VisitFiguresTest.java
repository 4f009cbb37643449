package se.carecontact.contact.followup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.carecontact.contact.support.Json;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.contact.support.TestNumbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The figures of visits are what one gets who counts them one by one. */
class VisitFiguresTest extends ServiceTest {

	private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);

	private static final int DAYS = 60;

	@Autowired
	private History history;

	@Test
	void figures_of_visits_are_as_when_counted_one_by_one() {
		Random random = new Random(2401);
		for (int round = 0; round < 5; round++) {
			String unit = "besok-" + UUID.randomUUID();
			List<String> staff = staff(unit);
			List<UUID> clients = clients(unit);
			List<Held> held = contacts(random, clients, staff);
			List<Made> made = visits(random, unit, clients, staff);
			for (int i = 0; i < 6; i++) {
				LocalDate from = FIRST.plusDays(random.nextInt(30));
				Period period = new Period(from, from.plusDays(random.nextInt(45)));
				List<Made> within = made.stream().filter((each) -> period(each.day(), period)).toList();
				assertThat(this.history.visits(KARLSKRONA, unit, period)).isEqualTo(counted(within, held));
				assertSpread(this.history.staffPerClient(KARLSKRONA, unit, period), met(within, period));
			}
		}
	}

	private static boolean period(LocalDate day, Period period) {
		return !day.isBefore(period.from()) && !day.isAfter(period.to());
	}

	private static History.Visits counted(List<Made> made, List<Held> held) {
		long byContact = made.stream().filter((each) -> held.stream().anyMatch((one) -> one.covers(each))).count();
		return new History.Visits((int) made.stream().map(Made::client).distinct().count(), made.size(), byContact);
	}

	/** Whom each client met in each whole fortnight, counted back from the last day. */
	private static Map<UUID, Map<Long, Set<String>>> met(List<Made> made, Period period) {
		long fortnights = (ChronoUnit.DAYS.between(period.from(), period.to()) + 1) / 14;
		Map<UUID, Map<Long, Set<String>>> met = new HashMap<>();
		for (Made each : made) {
			long fortnight = ChronoUnit.DAYS.between(each.day(), period.to()) / 14;
			if (fortnight < fortnights) {
				met.computeIfAbsent(each.client(), (id) -> new HashMap<>())
					.computeIfAbsent(fortnight, (id) -> new HashSet<>())
					.add(each.staff());
			}
		}
		return met;
	}

	private static void assertSpread(History.Spread spread, Map<UUID, Map<Long, Set<String>>> met) {
		History.Spread expected = Loads
			.spread(met.values().stream().flatMap((each) -> each.values().stream()).map(Set::size).toList());
		assertThat(spread.people()).isEqualTo(met.size());
		if (met.isEmpty()) {
			assertThat(spread.median()).isNull();
			return;
		}
		assertThat(spread.median()).isCloseTo(expected.median(), within(1e-9));
		assertThat(spread.percentile90()).isCloseTo(expected.percentile90(), within(1e-9));
		assertThat(spread.mean()).isCloseTo(expected.mean(), within(1e-9));
	}

	private List<String> staff(String unit) {
		List<String> staff = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			String staffId = newStaffId();
			this.jdbc.sql("""
					INSERT INTO staff (municipality_id, staff_id, name, title, unit_id, employed_from, version)
					VALUES ('1080', :id, 'Person', 'undersköterska', :unit, '2020-01-01', 1)""")
				.param("id", staffId)
				.param("unit", unit)
				.update();
			staff.add(staffId);
		}
		return staff;
	}

	private List<UUID> clients(String unit) {
		List<UUID> clients = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			clients.add(newClient(Json.decision(TestNumbers.next(), unit)).clientId());
		}
		return clients;
	}

	/** One after the other; now and then the same person again on the last day. */
	private List<Held> contacts(Random random, List<UUID> clients, List<String> staff) {
		List<Held> contacts = new ArrayList<>();
		for (UUID client : clients) {
			LocalDate from = FIRST.minusDays(random.nextInt(20));
			while (from.isBefore(FIRST.plusDays(DAYS))) {
				LocalDate until = from.plusDays(random.nextInt(30));
				boolean open = until.isAfter(FIRST.plusDays(DAYS));
				contacts.add(new Held(client, staff.get(random.nextInt(2)), from, open ? null : until));
				from = open ? LocalDate.MAX : until.plusDays(random.nextInt(2));
			}
		}
		contacts.forEach(this::keep);
		return contacts;
	}

	private void keep(Held held) {
		this.jdbc
			.sql("""
					INSERT INTO contact_assignment (assignment_id, client_id, municipality_id, role, kind, staff_id, valid_from,
						ended_on, appointed_by)
					VALUES (gen_random_uuid(), :client, '1080', 'MAIN', 'PERMANENT_CARE_CONTACT', :staff, :from, :until, 'test')""")
			.paramSource(held)
			.update();
	}

	private List<Made> visits(Random random, String unit, List<UUID> clients, List<String> staff) {
		List<Made> visits = new ArrayList<>();
		for (int i = 0; i < 250; i++) {
			visits.add(new Made(clients.get(random.nextInt(clients.size())), staff.get(random.nextInt(staff.size())),
					FIRST.plusDays(random.nextInt(DAYS))));
		}
		visits.forEach((visit) -> keep(visit, unit));
		return visits;
	}

	private void keep(Made made, String unit) {
		this.jdbc.sql("""
				INSERT INTO visit (municipality_id, visit_id, client_id, unit_id, staff_id, day, started_at, ended_at)
				VALUES ('1080', gen_random_uuid(), :client, :unit, :staff, :day, :day::date + time '08:00',
					:day::date + time '08:30')""")
			.param("client", made.client())
			.param("unit", unit)
			.param("staff", made.staff())
			.param("day", made.day())
			.update();
	}

	private record Made(UUID client, String staff, LocalDate day) {
	}

	/** A time as MAIN contact, both days included. */
	private record Held(UUID client, String staff, LocalDate from, LocalDate until) {

		boolean covers(Made made) {
			return made.client().equals(this.client) && made.staff().equals(this.staff)
					&& !made.day().isBefore(this.from) && (this.until == null || !made.day().isAfter(this.until));
		}

	}

}
