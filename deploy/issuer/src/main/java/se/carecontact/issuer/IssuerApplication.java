package se.carecontact.issuer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/**
 * The local stack's token issuer.
 */
@SpringBootApplication
@EnableConfigurationProperties(IssuerProperties.class)
public class IssuerApplication {

	/**
	 * Starts the issuer.
	 * @param args settings, as Spring Boot takes them
	 */
	public static void main(String[] args) {
		SpringApplication.run(IssuerApplication.class, args);
	}

}
