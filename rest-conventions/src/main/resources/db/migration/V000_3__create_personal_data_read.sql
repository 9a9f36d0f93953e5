-- The register of reads of personal data in full (Law 94-V, arts. 22 and 25): written with the read, never changed.
create table personal_data_read (
    id            uuid        primary key,
    read_at       timestamptz not null,
    reader        text        not null,
    reader_name   text        not null,
    roles         text        not null,
    resource_type text        not null,
    resource_id   uuid        not null,
    field         text        not null,
    purpose       text        not null check (char_length(purpose) between 10 and 500),
    trace_id      text
);

create index personal_data_read_newest on personal_data_read (read_at desc, id desc);
create index personal_data_read_resource on personal_data_read (resource_type, resource_id);

revoke update, delete, truncate on personal_data_read from "${application}";
