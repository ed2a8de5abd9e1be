/** The words that people head columns with, in English, German, French and Russian. */

/** What a column of a sheet may be. */
export type Guess =
  | 'holder'
  | 'surname'
  | 'given'
  | 'office'
  | 'body'
  | 'place'
  | 'role'
  | 'start'
  | 'end'
  | 'dates'
  | 'attested'
  | 'claimNote'
  | 'source';

const WORDS: Readonly<Record<Guess, string>> = {
  holder:
    'name|names|person|holder|office holder|officeholder|incumbent|member|amtsinhaber|inhaber|amtsträger|person|mitglied|nom|nom et prénom|titulaire|personne|membre|фио|ф.и.о|фамилия, имя|фамилия и имя|фамилия, имя, отчество|фамилия имя отчество|лицо|член|name, vorname|name, first name|full name|nom, prénom',
  surname: 'surname|last name|family name|nachname|familienname|zuname|nom de famille|patronyme|фамилия',
  given:
    'first name|first names|given name|given names|forename|forenames|christian name|vorname|vornamen|rufname|prénom|prénoms|имя|отчество|имя отчество|имя и отчество',
  office:
    'office|post|position|function|title|amt|funktion|stelle|dienststellung|poste|fonction|charge|emploi|должность|пост',
  body: 'body|organization|organisation|committee|council|board|institution|gremium|organ|körperschaft|behörde|ausschuss|verein|organisme|comité|conseil|организация|комитет|орган|учреждение|комиссия|совет',
  place:
    'town|city|village|place|parish|district|county|ward|diocese|province|ort|gemeinde|stadt|pfarrei|pfarre|kreis|bezirk|kirchspiel|lieu|ville|commune|paroisse|diocèse|département|город|место|село|приход|уезд|губерния|район|епархия',
  role: 'role|rolle|rôle|роль',
  start:
    'from|start|since|begin|beginning|began|von|seit|beginn|ab|amtsantritt|depuis|début|du|с|начало|от|назначен',
  end: 'to|until|till|end|ended|bis|ende|amtsende|jusqu’à|fin|au|по|до|конец|освобожден',
  dates:
    'dates|date|term|term of office|terms|period|time|tenure|years|from-to|from to|in office|amtszeit|zeitraum|zeit|jahre|dauer|von-bis|von bis|dienstzeit|période|années|mandat|dates de mandat|de-à|годы|период|срок|сроки|время|с-по',
  attested: 'year|jahr|année|год',
  claimNote:
    'remarks|remark|notes|note|comments|comment|bemerkung|bemerkungen|anmerkung|anmerkungen|notiz|remarque|remarques|observations|notes|примечание|примечания|комментарий',
  source:
    'source|sources|reference|references|ref|quelle|quellen|beleg|belege|nachweis|fundstelle|référence|références|источник|источники|шифр',
};

const BY_WORD: ReadonlyMap<string, Guess> = new Map(
  (Object.entries(WORDS) as [Guess, string][]).flatMap(([guess, words]) =>
    words.split('|').map((word): [string, Guess] => [word, guess]),
  ),
);

/** What a heading says of its column; null if it is no word of the list. */
export function guessOf(heading: string): Guess | null {
  const plain = heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‐-―]/g, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/[:.*\s]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return BY_WORD.get(plain) ?? BY_WORD.get(plain.replace(/\s*\(.*\)$/, '')) ?? null;
}
