/// Reads the files in which banks say what happened on an account: ISO 20022 camt.053 and 1CClientBankExchange.
@NullMarked
package kz.tirek.funding.statementfile;

import org.jspecify.annotations.NullMarked;
