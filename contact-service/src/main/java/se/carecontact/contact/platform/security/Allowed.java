package se.carecontact.contact.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import se.carecontact.contact.platform.Role;

/**
 * Roles that may call a handler; any one is enough. A handler without it may be called by
 * no one.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

	Role[] value();

}
