package se.carecontact.benchmark.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SampleTests {

	@Test
	void the_99th_percentile_of_a_thousand_is_the_990th_value() {
		List<Double> values = new ArrayList<>();
		for (int value = 1; value <= 1000; value++) {
			values.add((double) value);
		}
		Collections.shuffle(values, new Random(1));
		Sample sample = Sample.of(values);
		assertThat(sample.percentile(99)).isEqualTo(990);
		assertThat(sample.percentile(50)).isEqualTo(500);
		assertThat(sample.percentile(100)).isEqualTo(1000);
		assertThat(sample.percentile(0.01)).isEqualTo(1);
	}

	@Test
	void of_few_values_a_high_percentile_is_the_largest() {
		assertThat(Sample.of(List.of(3.0, 1.0)).percentile(99)).isEqualTo(3);
		assertThat(Sample.of(List.of(7.0)).percentile(1)).isEqualTo(7);
	}

	@Test
	void the_median_of_an_even_number_lies_halfway() {
		assertThat(Sample.of(List.of(4.0, 1.0, 2.0, 9.0)).median()).isEqualTo(3);
		assertThat(Sample.of(List.of(4.0, 1.0, 9.0)).median()).isEqualTo(4);
	}

	@Test
	void nothing_measured_has_no_figure() {
		assertThatIllegalArgumentException().isThrownBy(() -> Sample.of(List.of()));
	}

	@Test
	void a_percentile_lies_within_a_hundred() {
		Sample sample = Sample.of(List.of(1.0));
		assertThatIllegalArgumentException().isThrownBy(() -> sample.percentile(0));
		assertThatIllegalArgumentException().isThrownBy(() -> sample.percentile(100.1));
		assertThatIllegalArgumentException().isThrownBy(() -> sample.percentile(Double.NaN));
	}

}
