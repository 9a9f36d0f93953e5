-- Advances to schools, where most are to suppliers, are found without reading the others.
create index advance_payee_kind on advance (payee_kind, due_on, id);
