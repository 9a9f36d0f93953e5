-- Search by name (`q=`): prefix and fuzzy, over names in several languages at once.

-- A text as it is searched: lower case, letters and digits only, and the letters that only Kazakh has written as the Russian ones they
-- are commonly typed as, so that "аксай" finds "Ақсай" and the other way round.
create function searchable(words text) returns text
    language sql immutable parallel safe
    return trim(regexp_replace(
        translate(lower(words collate "und-x-icu"), 'әғқңөұүһіё', 'агкноуухие') collate "und-x-icu", '[^[:alnum:]]+', ' ', 'g'));

-- The searched form of a name in three languages. The leading blank makes every word a word after a blank.
create function searchable_name(kk text, ru text, en text) returns text
    language sql immutable parallel safe
    return ' ' || searchable(kk) || ' ' || searchable(ru) || coalesce(' ' || searchable(en), '');

-- Whether a word of the name begins with q, or some part of the name is similar to q. Both sides use a trigram index on `name`. Stable,
-- because the threshold of similarity is a setting; declared immutable it would not be inlined, and no index used.
create function name_matches(name text, q text) returns boolean
    language sql stable parallel safe
    return name like '% ' || searchable(q) || '%' or name %> searchable(q);

-- Whether an array of texts has an element; uses a GIN index on the array.
create function array_has(elements text[], element text) returns boolean
    language sql immutable parallel safe
    return elements @> array[element];
