package se.carecontact.contact.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import org.slf4j.MDC;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;
import se.carecontact.schemas.CareHeaders;

/** Counts the statements of each request, by the request's id. */
@Component
public class StatementCount implements BeanPostProcessor {

	private static final Map<String, Integer> BY_REQUEST = new ConcurrentHashMap<>();

	/** How many statements a request with this X-Request-Id has sent to the database. */
	public static int of(String requestId) {
		return BY_REQUEST.getOrDefault(requestId, 0);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource source) ? new Counting(source) : bean;
	}

	private static final class Counting extends DelegatingDataSource {

		Counting(DataSource source) {
			super(source);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
					(proxy, method, arguments) -> {
						String requestId = MDC.get(CareHeaders.CAUSATION_ID);
						if (method.getName().equals("prepareStatement") && requestId != null) {
							BY_REQUEST.merge(requestId, 1, Integer::sum);
						}
						try {
							return method.invoke(connection, arguments);
						}
						catch (InvocationTargetException ex) {
							throw ex.getCause();
						}
					});
		}

	}

}
