/// Disbursements: money leaving the fund, approved by another person.
@NullMarked
package kz.tirek.funding.disbursement;

import org.jspecify.annotations.NullMarked;
