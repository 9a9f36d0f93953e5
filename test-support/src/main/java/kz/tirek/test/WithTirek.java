package kz.tirek.test;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Gives the `@QuarkusTest` classes of a module one PostgreSQL, with owner and application role, and an issuer of
/// [Tokens].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(value = TestEnvironment.class, scope = TestResourceScope.GLOBAL)
public @interface WithTirek {}
