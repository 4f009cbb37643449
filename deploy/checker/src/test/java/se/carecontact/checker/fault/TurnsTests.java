package se.carecontact.checker.fault;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TurnsTests {

	private static final List<String> BOTH = List.of("one", "two");

	private final Turns<String> turns = new Turns<>();

	@Test
	void twoFaultsHaveEachOneOfTheTwo() throws InterruptedException {
		assertThat(List.of(this.turns.any(BOTH), this.turns.any(BOTH))).containsExactly("one", "two");
	}

	@Test
	void whoeverNeedsBothIsNotPassedByThoseThatNeedOne() throws InterruptedException, ExecutionException {
		this.turns.any(BOTH);
		FutureTask<List<String>> both = waiting(() -> this.turns.all(BOTH));
		FutureTask<String> another = waiting(() -> this.turns.any(BOTH));

		assertThat(both).isNotDone();
		assertThat(another).as("though the second is free").isNotDone();
		this.turns.giveBack(List.of("one"));
		assertThat(both.get()).containsExactly("one", "two");
		assertThat(another).isNotDone();
		this.turns.giveBack(both.get());
		assertThat(another.get()).isEqualTo("one");
	}

	@Test
	void twoThatNeedBothGetThemOneAfterTheOther() throws InterruptedException, ExecutionException {
		this.turns.any(BOTH);
		FutureTask<List<String>> first = waiting(() -> this.turns.all(BOTH));
		FutureTask<List<String>> second = waiting(() -> this.turns.all(BOTH));

		this.turns.giveBack(List.of("one"));
		assertThat(first.get()).containsExactly("one", "two");
		assertThat(second).isNotDone();
		this.turns.giveBack(first.get());
		assertThat(second.get()).containsExactly("one", "two");
	}

	@Test
	void whoeverTakesWhatIsFreeHasAtLeastOne() throws InterruptedException, ExecutionException {
		assertThat(this.turns.free(BOTH)).containsExactly("one", "two");
		FutureTask<List<String>> next = waiting(() -> this.turns.free(BOTH));

		this.turns.giveBack(List.of("two"));

		assertThat(next.get()).containsExactly("two");
	}

	@Test
	void whoeverWantsOthersWaitsForNobody() throws InterruptedException {
		this.turns.all(BOTH);
		waiting(() -> this.turns.all(BOTH));

		assertThat(this.turns.any(List.of("three"))).isEqualTo("three");
	}

	/** Returns when it waits for its turn. */
	private static <T> FutureTask<T> waiting(Callable<T> taking) {
		FutureTask<T> task = new FutureTask<>(taking);
		Thread thread = Thread.ofPlatform().daemon().start(task);
		while (thread.getState() != Thread.State.WAITING) {
			Thread.onSpinWait();
		}
		return task;
	}

}
