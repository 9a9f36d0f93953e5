/// Reports on what was decided and what became of the money: registers beside the ledger, with figures out of it.
@NullMarked
package kz.tirek.funding.register;

import org.jspecify.annotations.NullMarked;
