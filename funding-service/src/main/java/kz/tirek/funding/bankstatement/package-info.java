/// What banks say about the fund's accounts, and which events of the ledger it is about.
@NullMarked
package kz.tirek.funding.bankstatement;

import org.jspecify.annotations.NullMarked;
