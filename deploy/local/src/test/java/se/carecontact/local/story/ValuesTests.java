package se.carecontact.local.story;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ValuesTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	/** Half past eleven in the evening UTC: in Sweden the next day has begun. */
	private final Values values = new Values(Clock.fixed(Instant.parse("2026-11-22T23:30:00Z"), ZoneOffset.UTC));

	@ParameterizedTest
	@CsvSource({ "today, 2026-11-23", "today+14d, 2026-12-07", "today-1d, 2026-11-22", "now, 2026-11-22T23:30:00Z",
			"now-2h, 2026-11-22T21:30:00Z", "now+45m, 2026-11-23T00:15:00Z", "now-1d, 2026-11-21T23:30:00Z" })
	void days_are_swedish_days_and_times_are_utc(String name, String text) {
		assertThat(this.values.fill("${" + name + "}")).isEqualTo(text);
	}

	@Test
	void a_kept_number_stays_a_number_and_a_value_may_name_others() {
		this.values.put("version", JSON.readTree("7"));
		this.values.put("unit", "centrum-${version}");

		assertThat(this.values.fill(JSON.readTree("{\"v\":\"${version}\",\"list\":[\"${unit}\",1,true]}")))
			.isEqualTo(JSON.readTree("{\"v\":7,\"list\":[\"centrum-7\",1,true]}"));
	}

	@Test
	void what_is_unknown_and_what_goes_in_a_circle_is_refused() {
		this.values.put("a", "${b}");
		this.values.put("b", "${a}");

		assertThatIllegalArgumentException().isThrownBy(() -> this.values.fill("${c}")).withMessageContaining("'c'");
		assertThatIllegalArgumentException().isThrownBy(() -> this.values.fill("${a}")).withMessageContaining("circle");
	}

}
