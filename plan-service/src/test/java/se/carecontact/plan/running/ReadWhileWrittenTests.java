package se.carecontact.plan.running;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Someone reads a plan at the moment at which another saves it. */
class ReadWhileWrittenTests extends RunningPlanService {

	private static final int SAVES = 60;

	@Test
	void a_plan_is_read_as_it_stood_at_one_moment_its_etag_with_its_own_words() throws Exception {
		OpenPlan plan = openPlan();
		AtomicBoolean over = new AtomicBoolean();
		List<String> torn = new ArrayList<>();
		try (ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> reading = reader.submit(() -> {
				while (!over.get()) {
					Answer read = as(Personas.BO).get(plan.path());
					String words = read.text("/versions/0/clientsWords");
					if (!words.isEmpty() && !read.etag().orElseThrow().equals("\"" + words + "\"")) {
						torn.add(read.etag().get() + " with " + words);
					}
				}
			});
			for (int save = 0; save < SAVES; save++) {
				String words = String.valueOf(save + 1);
				Answer saved = as(Personas.ANNA, "\"" + save + "\"").put(plan.path("/draft"), Bodies.draft()
					.replaceAll("(?s)\"clientsWords\": \".*\"", "\"clientsWords\": \"" + words + "\""));
				assertThat(saved.status()).as(saved.body()).isEqualTo(200);
			}
			over.set(true);
			reading.get();
		}
		assertThat(torn).isEmpty();
	}

}
