package se.carecontact.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The headers of many events as flat lists, each event's being a range of them. Events of
 * one request mostly have the same headers, which are then there once.
 */
final class HeaderPool {

	private final List<String> names = new ArrayList<>();

	private final List<String> values = new ArrayList<>();

	private final List<Integer> firsts = new ArrayList<>();

	private final List<Integer> lasts = new ArrayList<>();

	private final Map<Map<String, String>, Integer> known = new HashMap<>();

	/** Adds the next event's headers. */
	void add(Map<String, String> headers) {
		int first = this.known.computeIfAbsent(headers, this::append);
		this.firsts.add(first);
		this.lasts.add(first + headers.size() - 1);
	}

	/** As PostgreSQL counts, from 1. */
	private int append(Map<String, String> headers) {
		int first = this.names.size() + 1;
		headers.forEach((name, value) -> {
			this.names.add(name);
			this.values.add(value);
		});
		return first;
	}

	String[] names() {
		return this.names.toArray(String[]::new);
	}

	String[] values() {
		return this.values.toArray(String[]::new);
	}

	Integer[] firsts() {
		return this.firsts.toArray(Integer[]::new);
	}

	Integer[] lasts() {
		return this.lasts.toArray(Integer[]::new);
	}

}
