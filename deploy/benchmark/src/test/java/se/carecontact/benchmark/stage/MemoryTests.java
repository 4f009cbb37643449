package se.carecontact.benchmark.stage;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MemoryTests {

	@Test
	void the_heap_is_what_both_generations_hold() {
		assertThat(Memory.used("""
				4242:
				 def new generation   total 78656K, used 2048K [0x0000, 0x0001, 0x0002)
				  eden space 69952K,   3% used [0x0000, 0x0001, 0x0002)
				 tenured generation   total 174784K, used 3072K [0x0000, 0x0001, 0x0002)
				   the space 174784K,   1% used [0x0000, 0x0001, 0x0002)
				 Metaspace       used 88123K, committed 88640K, reserved 1179648K
				  class space    used 10123K, committed 10240K, reserved 1048576K
				""")).isEqualTo(5);
	}

	@Test
	void the_other_collectors_way_to_tell_is_understood_too() {
		assertThat(Memory.used("""
				 garbage-first heap   total reserved 262144K, committed 131072K, used 4096K [0x0000, 0x0001)
				  region size 1024K, 3 young (3072K), 0 survivors (0K)
				 Metaspace       used 88123K, committed 88640K, reserved 1179648K
				""")).isEqualTo(4);
	}

	@Test
	void where_nothing_is_told_there_is_no_figure() {
		assertThat(Memory.used("4242: No such process")).isNull();
	}

	@Test
	void live_is_what_a_histogram_counts_without_what_fills_gaps() {
		assertThat(Memory.live("""
				4242:
				 num     #instances         #bytes  class name (module)
				-------------------------------------------------------
				   1:        143897        3145728  [B (java.base@25.0.3)
				   8:           386        1048576  [Ljdk.internal.vm.FillerElement; (java.base@25.0.3)
				Total        144283        4194304
				""")).isEqualTo(3.0);
		assertThat(Memory.live("4242:\nCommand could not be run")).isNull();
	}

}
