-- Feedback on the four levels of Kirkpatrick: what participants thought, what they learned, what they do differently, what came of it.

-- The questions of one level: for everybody, or for the runs of one course.
create table feedback_form (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    course_id uuid references course,
    level text not null constraint feedback_form_level check (level in ('REACTION', 'LEARNING', 'BEHAVIOUR', 'RESULTS')),
    name_kk text collate "kk-x-icu" not null,
    name_ru text collate "ru-x-icu" not null,
    name_en text collate "en-x-icu",
    status text not null constraint feedback_form_status check (status in ('DRAFT', 'PUBLISHED', 'RETIRED'))
);
create unique index feedback_form_published on feedback_form (course_id, level) nulls not distinct where status = 'PUBLISHED';
create index feedback_form_course on feedback_form (course_id);
create index feedback_form_created on feedback_form (created_at, id);
create index feedback_form_name_kk on feedback_form (name_kk, id);
create index feedback_form_name_ru on feedback_form (name_ru, id);

create table feedback_question (
    id uuid primary key,
    form_id uuid not null references feedback_form,
    position integer not null,
    kind text not null constraint feedback_question_kind check (kind in ('SCALE', 'YES_NO', 'TEXT')),
    required boolean not null,
    text_kk text not null,
    text_ru text not null,
    text_en text,
    -- A free text that is required would make people write what identifies them.
    constraint feedback_question_text_is_free check (kind <> 'TEXT' or not required)
);
create index feedback_question_form on feedback_question (form_id, position);

-- One level asked of the participants of one run, with the form it began with.
create table feedback_survey (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    course_run_id uuid not null references course_run,
    level text not null constraint feedback_survey_level check (level in ('REACTION', 'LEARNING', 'BEHAVIOUR', 'RESULTS')),
    form_id uuid not null references feedback_form,
    answered integer not null constraint feedback_survey_answered check (answered >= 0),
    constraint feedback_survey_once unique (course_run_id, level)
);
create index feedback_survey_form on feedback_survey (form_id);

-- Who has answered, as a keyed hash of person, run and level: enough to refuse a second answer, and no way back to the person
-- without the key. Nothing leads from here to an answer.
create table feedback_participation (
    survey_id uuid not null references feedback_survey,
    mark text not null constraint feedback_participation_mark check (mark ~ '^[0-9a-f]{64}$'),
    primary key (survey_id, mark)
);

-- What somebody answered. No name, no time, and a random id, so that the order does not tell who it was.
create table feedback_response (
    id uuid primary key,
    survey_id uuid not null references feedback_survey,
    course_run_id uuid not null references course_run,
    level text not null constraint feedback_response_level check (level in ('REACTION', 'LEARNING', 'BEHAVIOUR', 'RESULTS')),
    -- One for each question of the form in its order; yes is 1 and no is 0; null where nothing, or a text, was answered.
    marks integer[] not null constraint feedback_response_marks check (array_remove(marks, null) <@ array[0, 1, 2, 3, 4, 5]),
    -- The same before the run, for questions about learning.
    marks_before integer[] not null constraint feedback_response_marks_before
        check (array_remove(marks_before, null) <@ array[1, 2, 3, 4, 5]),
    constraint feedback_response_whole check (cardinality(marks) = cardinality(marks_before))
);
create index feedback_response_survey on feedback_response (survey_id, id);
create index feedback_response_run on feedback_response (course_run_id, level);

-- Free texts, apart from the other answers of the person who wrote them.
create table feedback_comment (
    id uuid primary key,
    survey_id uuid not null references feedback_survey,
    question_id uuid not null references feedback_question,
    text text not null
);
create index feedback_comment_survey on feedback_comment (survey_id, id);

-- Sums of the answers to one question, kept with each answer, so that figures of a course or a provider cost little.
create table feedback_figure (
    survey_id uuid not null references feedback_survey,
    question_id uuid not null references feedback_question,
    answered integer not null,
    total integer not null,
    total_before integer not null,
    primary key (survey_id, question_id),
    constraint feedback_figure_sums check (answered >= 0 and total between 0 and 5 * answered and total_before between 0 and 5 * answered)
);

-- Level four: what came of a run, measured.
create table training_result (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    course_run_id uuid not null references course_run,
    name_kk text collate "kk-x-icu" not null,
    name_ru text collate "ru-x-icu" not null,
    name_en text collate "en-x-icu",
    unit text not null,
    value_before numeric(15, 4),
    value_after numeric(15, 4) not null,
    approximate boolean not null,
    measured_on date not null constraint training_result_measured check (measured_on between '1991-01-01' and '2200-01-01'),
    source text not null
);
create index training_result_run on training_result (course_run_id, id);

-- Answers belong to runs that were held.
create function feedback_is_on_held_run() returns trigger language plpgsql as $$
begin
    if not exists (select from course_run where id = new.course_run_id and status = 'HELD') then
        raise exception 'new row for relation "%" violates check constraint "feedback_run_held"', tg_table_name
            using errcode = 'check_violation', constraint = 'feedback_run_held', table = tg_table_name;
    end if;
    return new;
end $$;
create trigger feedback_is_on_held_run before insert on feedback_survey for each row execute function feedback_is_on_held_run();
create trigger feedback_is_on_held_run before insert on training_result for each row execute function feedback_is_on_held_run();

-- Questions stay as they were asked.
create function feedback_question_is_of_draft() returns trigger language plpgsql as $$
declare
    form uuid := case when tg_op = 'DELETE' then old.form_id else new.form_id end;
begin
    if not exists (select from feedback_form where id = form and status = 'DRAFT') then
        raise exception 'new row for relation "feedback_question" violates check constraint "feedback_question_of_draft"'
            using errcode = 'check_violation', constraint = 'feedback_question_of_draft', table = 'feedback_question';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

-- The forms every run is asked with unless its course has its own.
insert into feedback_form (id, version, created_at, level, name_kk, name_ru, name_en, status) values
    ('0198c5a0-0000-7000-8000-0000000f0001', 0, now(), 'REACTION', 'Оқуға баға', 'Оценка обучения', 'How was the training?', 'PUBLISHED'),
    ('0198c5a0-0000-7000-8000-0000000f0002', 0, now(), 'LEARNING', 'Не үйрендім', 'Чему я научился', 'What I learned', 'PUBLISHED'),
    ('0198c5a0-0000-7000-8000-0000000f0003', 0, now(), 'BEHAVIOUR', 'Жұмысымда не өзгерді', 'Что изменилось в моей работе', 'What I do differently', 'PUBLISHED'),
    ('0198c5a0-0000-7000-8000-0000000f0004', 0, now(), 'RESULTS', 'Мектепке не берді', 'Что это дало школе', 'What it brought the school', 'PUBLISHED');
insert into feedback_question (id, form_id, position, kind, required, text_kk, text_ru, text_en) values
    ('0198c5a0-0000-7000-8000-0000000f0101', '0198c5a0-0000-7000-8000-0000000f0001', 0, 'SCALE', true,
        'Оқу күткенімдей болды', 'Обучение оправдало мои ожидания', 'The training met my expectations'),
    ('0198c5a0-0000-7000-8000-0000000f0102', '0198c5a0-0000-7000-8000-0000000f0001', 1, 'SCALE', true,
        'Мазмұны жұмысыма керек', 'Содержание нужно мне в работе', 'The content is useful in my work'),
    ('0198c5a0-0000-7000-8000-0000000f0103', '0198c5a0-0000-7000-8000-0000000f0001', 2, 'SCALE', true,
        'Оқытушылар түсінікті және қызықты өткізді', 'Преподаватели вели занятия понятно и интересно', 'The teaching was clear and engaging'),
    ('0198c5a0-0000-7000-8000-0000000f0104', '0198c5a0-0000-7000-8000-0000000f0001', 3, 'SCALE', true,
        'Ұйымдастырылуы жақсы болды', 'Организация была хорошей', 'It was well organised'),
    ('0198c5a0-0000-7000-8000-0000000f0105', '0198c5a0-0000-7000-8000-0000000f0001', 4, 'YES_NO', true,
        'Әріптесіме ұсынар едім', 'Я посоветую это обучение коллеге', 'I would recommend it to a colleague'),
    ('0198c5a0-0000-7000-8000-0000000f0106', '0198c5a0-0000-7000-8000-0000000f0001', 5, 'TEXT', false,
        'Нені жақсартуға болады?', 'Что можно улучшить?', 'What could be better?'),
    ('0198c5a0-0000-7000-8000-0000000f0201', '0198c5a0-0000-7000-8000-0000000f0002', 0, 'SCALE', true,
        'Тақырып бойынша білімім', 'Мои знания по теме', 'My knowledge of the subject'),
    ('0198c5a0-0000-7000-8000-0000000f0202', '0198c5a0-0000-7000-8000-0000000f0002', 1, 'SCALE', true,
        'Оны сабақта қолдана аламын', 'Умею применить это на уроке', 'I can use it in a lesson'),
    ('0198c5a0-0000-7000-8000-0000000f0203', '0198c5a0-0000-7000-8000-0000000f0002', 2, 'SCALE', true,
        'Өзіме сенімділігім', 'Моя уверенность', 'My confidence'),
    ('0198c5a0-0000-7000-8000-0000000f0204', '0198c5a0-0000-7000-8000-0000000f0002', 3, 'TEXT', false,
        'Ең маңыздысы не болды?', 'Что было самым важным?', 'What mattered most?'),
    ('0198c5a0-0000-7000-8000-0000000f0301', '0198c5a0-0000-7000-8000-0000000f0003', 0, 'SCALE', true,
        'Үйренгенімді сабақта қолданамын', 'Применяю изученное на уроках', 'I use what I learned in my lessons'),
    ('0198c5a0-0000-7000-8000-0000000f0302', '0198c5a0-0000-7000-8000-0000000f0003', 1, 'SCALE', true,
        'Мектеп басшылығы қолдайды', 'Руководство школы поддерживает меня в этом', 'The head of my school supports me in it'),
    ('0198c5a0-0000-7000-8000-0000000f0303', '0198c5a0-0000-7000-8000-0000000f0003', 2, 'YES_NO', true,
        'Әріптестеріме үйреттім', 'Передал изученное коллегам', 'I passed it on to colleagues'),
    ('0198c5a0-0000-7000-8000-0000000f0304', '0198c5a0-0000-7000-8000-0000000f0003', 3, 'TEXT', false,
        'Не кедергі болды?', 'Что мешает?', 'What stands in the way?'),
    ('0198c5a0-0000-7000-8000-0000000f0401', '0198c5a0-0000-7000-8000-0000000f0004', 0, 'SCALE', true,
        'Оқушылардың нәтижесі жақсарды', 'Результаты учеников стали лучше', 'Pupils do better'),
    ('0198c5a0-0000-7000-8000-0000000f0402', '0198c5a0-0000-7000-8000-0000000f0004', 1, 'SCALE', true,
        'Оқушылардың қызығушылығы артты', 'Интерес учеников вырос', 'Pupils are more interested'),
    ('0198c5a0-0000-7000-8000-0000000f0403', '0198c5a0-0000-7000-8000-0000000f0004', 2, 'YES_NO', true,
        'Мектептегі жұмыс тәртібі өзгерді', 'В работе школы что-то изменилось', 'The school works differently'),
    ('0198c5a0-0000-7000-8000-0000000f0404', '0198c5a0-0000-7000-8000-0000000f0004', 3, 'TEXT', false,
        'Мысал келтіріңіз', 'Приведите пример', 'Give an example');

create trigger feedback_question_is_of_draft before insert or update or delete on feedback_question
    for each row execute function feedback_question_is_of_draft();

-- Answers are neither changed nor deleted.
revoke update, delete, truncate on feedback_participation, feedback_response, feedback_comment from "${application}";
revoke delete, truncate on feedback_form, feedback_survey, feedback_figure from "${application}";
revoke truncate on feedback_question, training_result from "${application}";
