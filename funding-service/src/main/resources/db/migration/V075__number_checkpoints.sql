-- Checkpoints are numbered without a gap: that one was taken away between others is seen, though those others still follow from the log.
alter table checkpoint add column number bigint;
alter table record_checkpoint add column number bigint;
alter table checkpoint disable trigger user;
alter table record_checkpoint disable trigger user;
update checkpoint c set number = n.number
  from (select tree_size, row_number() over (order by tree_size) as number from checkpoint) n where n.tree_size = c.tree_size;
update record_checkpoint c set number = n.number
  from (select tree_size, row_number() over (order by tree_size) as number from record_checkpoint) n where n.tree_size = c.tree_size;
alter table checkpoint enable trigger user;
alter table record_checkpoint enable trigger user;
alter table checkpoint alter number set not null, add unique (number), add check (number > 0);
alter table record_checkpoint alter number set not null, add unique (number), add check (number > 0);
