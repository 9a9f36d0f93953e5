/// Suppliers: who is paid for goods and services.
@NullMarked
package kz.tirek.funding.supplier;

import org.jspecify.annotations.NullMarked;
