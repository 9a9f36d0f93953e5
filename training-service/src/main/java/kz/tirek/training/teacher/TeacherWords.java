package kz.tirek.training.teacher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import kz.tirek.conventions.list.Listing;

/// Finds teachers by the words of their names: each word that is sought is the beginning of one, or similar to one.
@ApplicationScoped
class TeacherWords {

    /// With each word sought the words of names nearest to it, those that begin with it left out.
    private static final String SOUGHT = """
            select sought.word, coalesce((
                select string_agg(near.word, ' ' order by near.word)
                from (
                    select known.word from teacher_word known
                    where known.word %> sought.word and known.word not like sought.word || '%'
                    group by known.word
                    order by similarity(known.word, sought.word) desc, known.word limit 20) near), '') as similar_words
            from unnest(string_to_array(searchable(:q), ' ')) with ordinality as sought (word, place)
            order by place""";

    private final EntityManager entities;

    @Inject
    TeacherWords(EntityManager entities) {
        this.entities = entities;
    }

    /// Narrows a list to those who are meant by `q`.
    @SuppressWarnings("unchecked")
    void narrow(Listing<Teacher> teachers, String q) {
        TypedQuery<Tuple> query = (TypedQuery<Tuple>) entities.createNativeQuery(SOUGHT, Tuple.class);
        List<Tuple> words = query.setParameter("q", q).getResultList();
        if (words.size() > 1) {
            teachers.gathered();
        }
        for (int i = 0; i < words.size(); i++) {
            String word = "word" + i;
            String similar = "similar" + i;
            teachers.where(
                    "function(name_has_word as Boolean, e.nameSearch, :%s, :%s) = true".formatted(word, similar),
                    Map.of(word, words.get(i).get("word", String.class)),
                    Map.of(similar, words.get(i).get("similar_words", String.class)));
        }
    }
}
