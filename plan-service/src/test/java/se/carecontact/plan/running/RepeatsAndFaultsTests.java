package se.carecontact.plan.running;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import se.carecontact.events.contact.HomeCareGranted;
import se.carecontact.events.shared.DutyKind;
import se.carecontact.schemas.CareTopics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Repeats have one effect; an outage loses nothing; what can't be understood is kept and
 * shown.
 */
class RepeatsAndFaultsTests extends RunningPlanService {

	@Autowired
	private SmartLifecycle contactEventIntake;

	@Test
	void the_same_record_twice_opens_one_plan() {
		HomeCare homeCare = HomeCare.in("1080");
		ProducerRecord<String, byte[]> granted = CONTACT_SERVICE.publish(homeCare.clientId(), 1,
				homeCare.granted(DECIDED, STARTS));
		CONTACT_SERVICE.send(granted);
		CONTACT_SERVICE.publish(homeCare.clientId(), 2, homeCare.dutyDone(DutyKind.PRESENT_SELF, TODAY));
		CONTACT_SERVICE.send(granted);

		assertThat(allEventsToTheEnd(homeCare, 3)).containsExactly("PlanOpened", "PlanEnded");
		assertThat(planIds(homeCare)).hasSize(1);
	}

	@Test
	void a_late_repeat_of_the_grant_does_not_open_an_ended_case_again() {
		HomeCare homeCare = HomeCare.in("1080");
		ProducerRecord<String, byte[]> granted = CONTACT_SERVICE.publish(homeCare.clientId(), 1,
				homeCare.granted(DECIDED, STARTS));
		CONTACT_SERVICE.publish(homeCare.clientId(), 2, homeCare.ended(TODAY));
		CONTACT_SERVICE.send(granted);
		HomeCare later = HomeCare.in("1080");
		CONTACT_SERVICE.publish(later.clientId(), 1, later.granted(DECIDED, STARTS));

		planIdOf(later);
		assertThat(allEventsToTheEnd(homeCare, 2)).containsExactly("PlanOpened", "PlanEnded");
		assertThat(planIds(homeCare)).hasSize(1);
	}

	@Test
	void the_whole_topic_read_again_changes_nothing() throws Exception {
		OpenPlan plan = agreedPlan();
		String before = as(Personas.ANNA).get(plan.path()).body();

		this.contactEventIntake.stop();
		backToTheBeginning();
		this.contactEventIntake.start();
		HomeCare marker = HomeCare.in("1080");
		CONTACT_SERVICE.publish(marker.clientId(), 1, marker.granted(DECIDED, STARTS));

		planIdOf(marker);
		assertThat(as(Personas.ANNA).get(plan.path()).body()).isEqualTo(before);
		assertThat(allEventsToTheEnd(plan.homeCare(), 3)).containsExactly("PlanOpened", "PlanConversationHeld",
				"PlanDrafted", "PlanAgreed", "PlanEnded");
	}

	@Test
	void a_record_that_can_not_be_read_is_kept_and_shown_and_holds_up_no_one() {
		HomeCare homeCare = HomeCare.in("1080");
		String granted = HomeCareGranted.getClassSchema().getFullName();
		CONTACT_SERVICE.publishBroken(homeCare.clientId(), 1, granted, "not Avro".getBytes(StandardCharsets.UTF_8));
		CONTACT_SERVICE.publishBroken(homeCare.clientId(), 2, granted, new byte[] { 0, 0, 0, 0, 1, 127, 127 });
		CONTACT_SERVICE.publish(homeCare.clientId(), 3, homeCare.granted(DECIDED, STARTS));

		planIdOf(homeCare);
		assertThat(this.jdbc.sql("SELECT reason FROM parked_record WHERE record_key = ?")
			.param(homeCare.clientId().toString().getBytes(StandardCharsets.UTF_8))
			.query(String.class)
			.list()).hasSize(2)
			.allSatisfy((reason) -> assertThat(reason).startsWith("The value can't be deserialised"));
		Answer health = as(Personas.OPERATOR).get("/actuator/health");
		assertThat(health.status()).isEqualTo(200);
		assertThat(health.json().at("/components/contactEvents/details/parkedRecords").asInt())
			.isGreaterThanOrEqualTo(2);
	}

	@Test
	void an_event_that_comes_while_the_database_is_away_is_followed_when_it_is_back() {
		HomeCare homeCare = HomeCare.in("1080");
		ENVIRONMENT.postgres().stop();
		CONTACT_SERVICE.publish(homeCare.clientId(), 1, homeCare.granted(DECIDED, STARTS));
		await().atMost(Duration.ofSeconds(30))
			.until(() -> withToken(null).get("/actuator/health").status(), (status) -> status == 503);
		ENVIRONMENT.postgres().start();

		assertThat(PLAN_EVENTS.of(homeCare.clientId(), 1)).hasSize(1);
	}

	@Test
	void while_the_database_is_away_a_request_is_told_to_try_again() {
		OpenPlan plan = openPlan();
		ENVIRONMENT.postgres().stop();
		Answer refused = as(Personas.ANNA, "\"0\"").put(plan.path("/draft"), Bodies.draft());
		ENVIRONMENT.postgres().start();

		assertThat(refused.status()).isEqualTo(503);
		assertThat(refused.text("/code")).isEqualTo("try-again");
		assertThat(allEventsToTheEnd(plan.homeCare(), 3)).containsExactly("PlanOpened", "PlanEnded");
	}

	private static void backToTheBeginning() throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", ENVIRONMENT.kafkaBootstrapServers()))) {
			Map<TopicPartition, OffsetAndMetadata> beginning = new HashMap<>();
			admin.describeTopics(java.util.List.of(CareTopics.CONTACT_EVENTS))
				.allTopicNames()
				.get()
				.get(CareTopics.CONTACT_EVENTS)
				.partitions()
				.forEach((partition) -> beginning.put(
						new TopicPartition(CareTopics.CONTACT_EVENTS, partition.partition()),
						new OffsetAndMetadata(0)));
			admin.alterConsumerGroupOffsets("plan-service", beginning).all().get();
		}
	}

}
