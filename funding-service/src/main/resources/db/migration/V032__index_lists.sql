-- Orders and filters of lists that had no index.

create index funder_created on funder (created_at, id);
create index supplier_created on supplier (created_at, id);

create index disbursement_amount on disbursement (amount_tiyn, id);
create index disbursement_payee_created on disbursement (payee_kind, created_at, id);
create index disbursement_status_created on disbursement (status, created_at, id);
drop index disbursement_status;
create index disbursement_supplier_created on disbursement (supplier_id, created_at, id) where supplier_id is not null;
drop index disbursement_supplier;

create index grants_status_created on grants (status, created_at, id);
drop index grants_status;
create index grants_hub_school_created on grants (hub_school_id, created_at, id);
drop index grants_hub_school;

create index commitment_status_created on commitment (status, created_at, id);
create index commitment_contract_number on commitment (contract_number);
