/// Tests of grants that need what is private to them.
@NullMarked
package kz.tirek.funding.grant;

import org.jspecify.annotations.NullMarked;
