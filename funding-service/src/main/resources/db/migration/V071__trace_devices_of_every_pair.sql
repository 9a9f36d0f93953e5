-- Wherever one person makes and another one checks, it can be told whether both sat at the same device.

alter table device_trace drop constraint device_trace_subject_type_check, add constraint device_trace_subject_type_check
    check (subject_type in ('DISBURSEMENT', 'COMMITMENT', 'ACQUITTAL', 'AMENDMENT', 'GRANT', 'BUDGET_REVISION', 'SUPPLIER', 'PERIOD_EXCEPTION'));
alter table audit_finding drop constraint audit_finding_subject_type_check, add constraint audit_finding_subject_type_check
    check (subject_type in ('DISBURSEMENT', 'COMMITMENT', 'ACQUITTAL', 'AMENDMENT', 'GRANT', 'BUDGET_REVISION', 'PERIOD_EXCEPTION', 'SUPPLIER',
                            'HUB_SCHOOL', 'PAYMENTS'));
