package se.carecontact.benchmark.delivery;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import se.carecontact.benchmark.stage.BenchmarkRefusal;

/** Topics that are none of the suite's. */
final class Topics {

	private Topics() {
	}

	static void create(Map<String, Object> broker, String topic, int partitions) {
		try (Admin admin = Admin.create(broker)) {
			admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
		}
		catch (ExecutionException ex) {
			throw new BenchmarkRefusal("The broker makes no topic " + topic + ".", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BenchmarkRefusal("Interrupted.", ex);
		}
	}

}
