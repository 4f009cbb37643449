package se.carecontact.plan.implementationplan.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.carecontact.plan.homecare.StaffId;
import se.carecontact.plan.implementationplan.Agreement;
import se.carecontact.plan.implementationplan.Author;
import se.carecontact.plan.implementationplan.Conversation;
import se.carecontact.plan.implementationplan.PlanContent;
import se.carecontact.plan.implementationplan.PlanId;
import se.carecontact.plan.implementationplan.PlanVersion;
import se.carecontact.plan.implementationplan.ReasonForChange;

/** A plan's versions: the row of each; what they say is in {@link ContentTables}. */
class VersionTables {

	private final JdbcClient jdbc;

	private final ContentTables contents;

	VersionTables(JdbcClient jdbc, StoredJson json) {
		this.jdbc = jdbc;
		this.contents = new ContentTables(jdbc, json);
	}

	/** Puts the draft in the place of the one before it, if any. */
	void replaceDraft(PlanId planId, PlanVersion.Draft draft) {
		this.contents.delete(planId, draft.number());
		Conversation conversation = draft.content().conversation();
		ReasonForChange reason = draft.content().reason();
		this.jdbc
			.sql("""
					INSERT INTO plan_version (plan_id, version, state, written_by_id, written_by_name, conversation_held_on, clients_words, what_changed, why_changed)
					VALUES (:planId, :version, 'DRAFT', :writtenById, :writtenByName, :heldOn, :clientsWords, :whatChanged,
					  :whyChanged)
					ON CONFLICT (plan_id, version) DO UPDATE SET written_by_id = excluded.written_by_id,
					  written_by_name = excluded.written_by_name, conversation_held_on = excluded.conversation_held_on,
					  clients_words = excluded.clients_words, what_changed = excluded.what_changed,
					  why_changed = excluded.why_changed""")
			.param("planId", planId.value())
			.param("version", draft.number())
			.param("writtenById", draft.writtenBy().id().value())
			.param("writtenByName", draft.writtenBy().name())
			.param("heldOn", (conversation != null) ? conversation.heldOn() : null)
			.param("clientsWords", draft.content().clientsWords())
			.param("whatChanged", (reason != null) ? reason.what() : null)
			.param("whyChanged", (reason != null) ? reason.why() : null)
			.update();
		this.contents.insert(planId, draft.number(), draft.content());
	}

	/** Writes the draft as it was agreed, then closes it for good. */
	void agree(PlanId planId, PlanVersion.Agreed agreed) {
		this.contents.delete(planId, agreed.number());
		this.contents.insert(planId, agreed.number(), agreed.content());
		this.jdbc.sql("""
				UPDATE plan_version SET state = 'AGREED', agreed_on = :agreedOn, agreed_by = :agreedBy,
				  representative_name = :representativeName, not_given_reason = :notGivenReason
				WHERE plan_id = :planId AND version = :version""")
			.param("agreedOn", agreed.agreement().on())
			.param("agreedBy", agreed.agreement().by().name())
			.param("representativeName", agreed.agreement().representativeName())
			.param("notGivenReason", agreed.agreement().notGivenReason())
			.param("planId", planId.value())
			.param("version", agreed.number())
			.update();
	}

	/** All versions, oldest first. */
	List<PlanVersion> of(PlanId planId) {
		return this.jdbc.sql("""
				SELECT version, state, written_by_id, written_by_name, conversation_held_on, clients_words,
				  agreed_on, agreed_by, representative_name, not_given_reason, what_changed, why_changed
				FROM plan_version WHERE plan_id = :planId ORDER BY version""")
			.param("planId", planId.value())
			.query((row, index) -> version(planId, row))
			.list();
	}

	private PlanVersion version(PlanId planId, ResultSet row) throws SQLException {
		int number = row.getInt("version");
		Author writtenBy = new Author(new StaffId(row.getString("written_by_id")), row.getString("written_by_name"));
		PlanContent content = new PlanContent(this.contents.goals(planId, number),
				this.contents.activities(planId, number),
				conversation(planId, number, row.getObject("conversation_held_on", LocalDate.class)),
				row.getString("clients_words"), reason(row));
		if (row.getString("state").equals("DRAFT")) {
			return new PlanVersion.Draft(number, content, writtenBy);
		}
		return new PlanVersion.Agreed(number, content, writtenBy,
				new Agreement(row.getObject("agreed_on", LocalDate.class),
						Agreement.By.valueOf(row.getString("agreed_by")), row.getString("representative_name"),
						row.getString("not_given_reason")));
	}

	private static @Nullable ReasonForChange reason(ResultSet row) throws SQLException {
		String what = row.getString("what_changed");
		return (what != null) ? new ReasonForChange(what, row.getString("why_changed")) : null;
	}

	private @Nullable Conversation conversation(PlanId planId, int number, @Nullable LocalDate heldOn) {
		return (heldOn != null) ? new Conversation(heldOn, this.contents.participants(planId, number)) : null;
	}

}
