package kz.tirek.funding.proof;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// Why there is no proof, or a witness's signature is not taken.
enum ProofProblem implements ProblemType {
    /// The entry is so new that it is not sealed yet, or not under the checkpoint that is asked about.
    ENTRY_NOT_SEALED(
            409,
            new Text("Жазба әлі мөрленбеген", "Запись ещё не запечатана", "The entry is not sealed yet"),
            new Text(
                    "{0} жазбасы {1} жазбадан жасалған бақылау нүктесінде жоқ.",
                    "Записи {0} нет в контрольной точке из {1} записей.",
                    "Entry {0} is not in the checkpoint of {1} entries."),
            new Text(
                    "Жазбалар тіркелгеннен кейін бірнеше секундта мөрленеді: сұрау қайталанады немесе кейінгі бақылау нүктесі көрсетіледі.",
                    "Записи запечатываются через несколько секунд после отражения: запрос повторяют или указывают более позднюю контрольную точку.",
                    "Entries are sealed seconds after they are recorded: the request is repeated, or a later checkpoint is named.")),
    /// Not all of the entries that are asked about are sealed yet.
    LEDGER_NOT_SEALED(
            503,
            new Text("Кітап әлі мөрленуде", "Журнал ещё запечатывается", "The ledger is still being sealed"),
            new Text(
                    "Кесімдегі {0} жазбаның бәрін қамтитын бақылау нүктесі әлі жоқ.",
                    "Контрольной точки, в которой есть все записи среза ({0}), ещё нет.",
                    "There is no checkpoint yet that holds all {0} entries of the cut."),
            new Text(
                    "Сұрау иесі Retry-After өткен соң қайталайды немесе ертерек knownAt береді; ұзаққа созылса, әкімші мөрлеудің кідірісін (tirek.ledger.seal.lag) қарайды.",
                    "Отправитель повторяет после Retry-After или указывает более ранний knownAt; если это длится, администратор смотрит отставание запечатывания (tirek.ledger.seal.lag).",
                    "The caller repeats after Retry-After or gives an earlier knownAt; if it lasts, an administrator looks at the lag of sealing (tirek.ledger.seal.lag).")),
    /// The line is not a cosignature of the checkpoint by a configured witness.
    COSIGNATURE_NOT_VALID(
            422,
            new Text("Куәгердің қолы жарамсыз", "Подпись свидетеля недействительна", "The cosignature is not valid"),
            new Text(
                    "Бұл жол {0} жазбадан жасалған бақылау нүктесінің астындағы белгілі куәгердің қолы емес.",
                    "Строка не является подписью известного свидетеля под контрольной точкой из {0} записей.",
                    "The line is no cosignature by a known witness under the checkpoint of {0} entries."),
            new Text(
                    "Куәгер бақылау нүктесінің мәтініне өз кілтімен қол қояды (C2SP tlog-cosignature); әкімші куәгердің кілтін TIREK_LEDGER_WITNESS_KEYS арқылы береді.",
                    "Свидетель подписывает текст контрольной точки своим ключом (C2SP tlog-cosignature); администратор задаёт ключ свидетеля в TIREK_LEDGER_WITNESS_KEYS.",
                    "The witness signs the checkpoint's text with its key (C2SP tlog-cosignature); an administrator configures the witness's key in TIREK_LEDGER_WITNESS_KEYS."));

    private final Explanation explanation;

    ProofProblem(int status, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, null, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
