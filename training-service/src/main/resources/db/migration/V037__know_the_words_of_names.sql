-- The words of the names of teachers. Many people share them, so what is spelled differently is looked for among these few ten thousand
-- words, and not in everybody's name. A word stands here while somebody has it; twice, if two brought it at the same time.
create table teacher_word (
    word text not null
);
create index teacher_word_word on teacher_word (word);
create index teacher_word_similar on teacher_word using gin (word gin_trgm_ops) with (fastupdate = off);
create index teacher_words on teacher using gin (string_to_array(name_search, ' ')) with (fastupdate = off);

-- Whether a word of a searchable name begins as one does, or is one of those that are similar to it.
create function name_has_word(name text, beginning text, similar_words text) returns boolean
    language sql immutable parallel safe
    return name like '% ' || beginning || '%' or string_to_array(name, ' ') && string_to_array(similar_words, ' ');

-- Words that are there are held, so that nobody takes them away meanwhile; whoever brings a new one waits for nobody.
create function teacher_word_is_known(words text[]) returns void language plpgsql as $$
begin
    perform from teacher_word where word = any(words) order by word for key share;
    insert into teacher_word
        select brought.word from unnest(words) as brought (word)
        where brought.word <> '' and not exists (select from teacher_word known where known.word = brought.word)
        group by brought.word;
end $$;

create function teacher_brings_words() returns trigger language plpgsql as $$
begin
    perform teacher_word_is_known(array(select distinct unnest(string_to_array(name_search, ' ')) from added));
    return null;
end $$;
create trigger teacher_brings_words after insert on teacher
    referencing new table as added for each statement execute function teacher_brings_words();

-- With the last one who had it a word goes: it may be a name that is to be forgotten.
create function teacher_changes_words() returns trigger language plpgsql as $$
declare
    words text[] := string_to_array(new.name_search, ' ');
    lost text[] := array(select unnest(string_to_array(old.name_search, ' ')) except select unnest(words));
begin
    perform teacher_word_is_known(words);
    -- Waits for those who hold it, and then sees what they wrote.
    perform from teacher_word where word = any(lost) order by word for update;
    delete from teacher_word where word = any(lost)
        and not exists (select from teacher where string_to_array(name_search, ' ') @> array[teacher_word.word]);
    return null;
end $$;
create trigger teacher_changes_words after update on teacher
    for each row when (old.name_search <> new.name_search) execute function teacher_changes_words();

insert into teacher_word
    select distinct word from teacher, unnest(string_to_array(name_search, ' ')) as word where word <> '';
analyze teacher_word, teacher;

revoke truncate on teacher_word from "${application}";
