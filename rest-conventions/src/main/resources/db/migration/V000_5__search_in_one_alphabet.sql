-- Names are searched in one plain Latin alphabet, whatever they are written in: "aqsai", "Aksay" and "аксай" all find "Ақсай".

-- A text as it is searched: letters of Kazakh, Russian and the Latin alphabets as the plain Latin letters they are commonly typed as,
-- spellings of one sound as one (q is k, y is i, w is u, zh is j, sh is x, ch is c, kh is h, gh is g, ng is n, ye is e), doubled
-- letters once, everything else a blank. It is meant for comparing, not for reading.
create or replace function searchable(words text) returns text
    language sql immutable parallel safe
    return trim(regexp_replace(regexp_replace(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
            translate(replace(lower(words collate "und-x-icu"), 'x', 'ks'),
                'абвгғдеёжзийкқлмнңоөпрстуұүфхһчшщыіэәqwyáàâãäåāăéèêëēěíìîïīıóòôõöōúùûüūýÿńñňğǵģşšçčžъьʼ’''`',
                'abvggdeejziikklmnnooprstuuufhhcxxiieakuiaaaaaaaaeeeeeeiiiiiioooooouuuuuiinnngggxxccj'),
            'ц', 'ts'), 'ю', 'iu'), 'я', 'ia'), 'sh', 'x'), 'ch', 'c'), 'xc', 'x'), 'zh', 'j'), 'dj', 'j'), 'kh', 'h'), 'gh', 'g'),
            'ng', 'n'), 'ie', 'e') collate "und-x-icu",
        '([a-z])\1+', '\1', 'g'), '[^[:alnum:]]+', ' ', 'g'));

-- Whoever keeps the searched form of a name computes it anew.
do $$
declare
    kept record;
begin
    for kept in
        select attrelid::regclass as relation, attname as attribute, pg_get_expr(adbin, adrelid) as expression
        from pg_attribute
        join pg_attrdef on adrelid = attrelid and adnum = attnum
        where attgenerated = 's' and pg_get_expr(adbin, adrelid) like '%searchable%'
    loop
        execute format('alter table %s alter column %I set expression as (%s)', kept.relation, kept.attribute, kept.expression);
    end loop;
end $$;
