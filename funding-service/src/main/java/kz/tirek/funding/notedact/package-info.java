/// What people did that changed nothing, for the audit trail: files they took away, attempts that were refused.
@NullMarked
package kz.tirek.funding.notedact;

import org.jspecify.annotations.NullMarked;
