-- Ordered entries are sealed in a Merkle tree (RFC 9162). Kept are the hashes of its leaves, level 0, and the roots of the complete trees
-- over 256, 65536, … of them, levels 8, 16, …: every other node is made of at most 256 of these.
create table merkle_node (
    level  smallint not null check (level >= 0 and level % 8 = 0),
    number bigint   not null check (number >= 0),
    hash   bytea    not null check (octet_length(hash) = 32),
    primary key (level, number)
);

-- What the tree was when it had so many leaves, signed. The note is what was signed and the signatures (C2SP signed note).
create table checkpoint (
    tree_size bigint      primary key check (tree_size > 0),
    root      bytea       not null check (octet_length(root) = 32),
    id        uuid        not null unique generated always as (encode(substring(root from 1 for 16), 'hex')::uuid) stored,
    made_at   timestamptz not null,
    note      text        not null check (note <> '')
);

-- What witnesses signed of it (C2SP tlog-cosignature).
create table cosignature (
    tree_size bigint not null references checkpoint,
    key_name  text   not null,
    key_id    text   not null check (key_id ~ '^[0-9a-f]{8}$'),
    line      text   not null,
    primary key (tree_size, key_name, key_id)
);

create trigger refuse_change before update or delete on merkle_node for each row execute function refuse_change();
create trigger refuse_change before update or delete on checkpoint for each row execute function refuse_change();
create trigger refuse_change before update or delete on cosignature for each row execute function refuse_change();
create trigger refuse_truncate before truncate on merkle_node for each statement execute function refuse_change();
create trigger refuse_truncate before truncate on checkpoint for each statement execute function refuse_change();
create trigger refuse_truncate before truncate on cosignature for each statement execute function refuse_change();
revoke update, delete, truncate on merkle_node, checkpoint, cosignature from ${application};
