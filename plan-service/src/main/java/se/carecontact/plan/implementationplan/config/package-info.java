/** Makes the use cases known to Spring; they themselves know no framework. */
@NullMarked
package se.carecontact.plan.implementationplan.config;

import org.jspecify.annotations.NullMarked;
