package se.carecontact.contact.timeneed;

import java.util.List;

import se.carecontact.contact.platform.Checks;

/**
 * Something important for planning, or more or less time for a service.
 *
 * @param text in words, for the planner
 * @param serviceTimes more or less time per service; may be empty
 */
public record PlanningWish(String text, List<ServiceTime> serviceTimes) {

	public PlanningWish {
		new Checks().prose("text", text, 2000).list("serviceTimes", serviceTimes, 50).orRefuse();
		serviceTimes = List.copyOf(serviceTimes);
	}

	/**
	 * More or less time for one service.
	 *
	 * @param serviceCode the service
	 * @param minutesPerWeekDelta minutes a week to add, or, negative, to take away
	 */
	public record ServiceTime(String serviceCode, Integer minutesPerWeekDelta) {

		private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;

		public ServiceTime {
			new Checks().reference("serviceCode", serviceCode)
				.present("minutesPerWeekDelta", minutesPerWeekDelta)
				.that(minutesPerWeekDelta == null
						|| (minutesPerWeekDelta != 0 && Math.abs(minutesPerWeekDelta.longValue()) <= MINUTES_OF_A_WEEK),
						"minutesPerWeekDelta", "minutes-of-a-week",
						"Must be a week's minutes at most, more or less, and not 0.")
				.orRefuse();
		}

	}

}
