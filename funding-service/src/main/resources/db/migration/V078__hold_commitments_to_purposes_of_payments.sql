-- A commitment's purpose code is one of the list, as a disbursement's is, which takes it over. Commitments of earlier
-- versions may hold another; they keep it until somebody changes it.
alter table commitment
    add constraint commitment_purpose_code foreign key (purpose_code) references payment_purpose (code) not valid;
