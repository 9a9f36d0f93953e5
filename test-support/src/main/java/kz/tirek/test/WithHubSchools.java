package kz.tirek.test;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Gives the tests of the module a [FakeHubSchools] to follow.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(value = FakeHubSchools.class, scope = TestResourceScope.GLOBAL)
public @interface WithHubSchools {}
