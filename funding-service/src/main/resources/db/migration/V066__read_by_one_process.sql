-- A long report is read some thousand rows at a time, each time from where the last ended. To the planner that is all there is behind, for
-- which it would start processes beside, and these read on until they are stopped: three times the work, and for most of it nobody waits.
-- A query with this condition, which costs nothing, is run by one process.
create function by_one_process() returns boolean language sql immutable parallel unsafe return true;
