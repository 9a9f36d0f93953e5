/// Reports over the ledger on its two time axes, each as JSON, CSV, XLSX and PDF with the same rows and totals.
///
/// A report is added by: its [kz.tirek.funding.report.ReportKind]; a record of its row, as JSON shows it; a
/// subclass of [kz.tirek.funding.journal.CutRequest] with its parameters (`@QueryParam`, fields of the same names);
/// a bean that is its [kz.tirek.funding.report.ReportDefinition] and gives the columns (named as the row's members)
/// and the rows, held where they are few, read by key where they are many; and a method of a resource that returns
/// [kz.tirek.funding.report.Reports#answer]. Cut, paging, control totals, files and issuing follow.
@NullMarked
package kz.tirek.funding.report;

import org.jspecify.annotations.NullMarked;
