package kz.tirek.hubschool;

/// A condition of a list that is worked out once for all of its rows.
public final class InSet {

    private InSet() {}

    /// HQL for "`path` is in what `select` answers", where `select` names nothing of the list.
    ///
    /// A plain `in` becomes a join, and of a list in its order the planner then looks every row up in the tables of
    /// `select`. Inside `case` it reads them once, and a row of the list costs a look into a hash table.
    public static String of(String path, String select) {
        return "((case when " + path + " in (" + select + ") then true else false end) = true)";
    }
}
