-- PostgreSQL reads the text of every check of a table again in every statement that writes to it. The log is written by its triggers alone.
alter table record_change drop constraint record_change_operation_check, drop constraint record_change_check;
