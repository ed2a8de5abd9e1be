/** Names of people in three scripts, made of word parts; the same number always gives the same name. */

interface Script {
  readonly language: string;
  readonly given: readonly string[];
  readonly stems: readonly string[];
  readonly endings: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');

const LATIN: Script = {
  language: 'en',
  given: words(
    'Anna Albert Boris Carla Charles Clara David Dora Edith Émile Erik Frida George Greta Hanna Henry Ida Ivan Jan Julia Karl Laura Louis Marie Martin Nora Olga Oscar Paul Peter Rosa Ruth Simon Sofia Thomas Ursula Victor Wanda Xaver Yvonne Zoë Ágnes Øyvind Łucja',
  ),
  stems: words(
    'Ander Berg Black Brand Carl Dahl Eller Falk Gold Gross Hart Hoff Holm Jans Kell Kling Lind Lund Mars Mei Mill Mor Nord Ober Ols Pal Peter Quist Rein Rosen Schu Sand Steen Stein Stran Thom Ull Vin Wal Wer Win Zim Åker Öster Élan Šim Žel',
  ),
  endings: words('son mann berg er sen ström ova ski well ton'),
};

const CYRILLIC: Script = {
  language: 'ru',
  given: words(
    'Анна Борис Вера Виктор Галина Глеб Дарья Дмитрий Елена Ёлка Жанна Зоя Иван Игорь Кирилл Лев Мария Михаил Нина Олег Павел Роман Сергей Тамара Фёдор Юлия Яков',
  ),
  stems: words(
    'Аким Бел Вас Волк Гор Дем Ел Ёлк Жук Зай Ив Кар Коз Лес Моз Нов Орл Пет Рыб Сол Тих Уль Фед Хар Цвет Чер Шам Щук Эр Юд Яр',
  ),
  endings: words('анов енко ин ский ец уев'),
};

const GREEK: Script = {
  language: 'el',
  given: words(
    'Άννα Βασίλης Γιώργος Δημήτρης Ελένη Ζωή Ηλίας Θεόδωρος Ιωάννης Κώστας Μαρία Νίκος Ξένια Όλγα Πέτρος Σοφία Τάκης Φώτης Χρήστος',
  ),
  stems: words('Αλεξ Βασιλ Γεωργ Δημ Ευαγ Ζαφ Θεοδ Ιωανν Καρ Λαμπρ Μαυρ Νικολ Ξεν Παπ Σταμ Τσακ Φωτ Χατζ'),
  endings: words('όπουλος ίδης άκης άτος άκος'),
};

const pick = (list: readonly string[], random: () => number): string =>
  list[Math.floor(random() * list.length)] ?? '';

/** Of 20 people, 14 have Latin names, 4 Cyrillic and 2 Greek ones. */
export function nameOf(
  index: number,
  random: () => number,
): { readonly text: string; readonly language: string } {
  const place = index % 20;
  const script = place < 14 ? LATIN : place < 18 ? CYRILLIC : GREEK;
  const surname = `${pick(script.stems, random)}${pick(script.endings, random)}`;
  return { text: `${pick(script.given, random)} ${surname}`, language: script.language };
}

/** Ten people are called so, and nobody else. */
export const SHARED_NAME = 'John Namesake';

const TOWNS = words(
  'Aldburg Bergen Carlow Dorn Elmstead Fairport Granby Harwich Inverness Jarrow Kelso Lindau Marburg Norden Oakham Penrith Quedlin Ripon Selby Tarn Ulm Varna Wexford Xanten Yarm Zell',
);

export const townName = (index: number): string =>
  `${TOWNS[index % TOWNS.length]}${index < TOWNS.length ? '' : ` ${'I'.repeat(1 + Math.floor(index / TOWNS.length))}`}`;

export const BODY_KINDS = words('Council Assembly Academy Chamber Court League');
export const OFFICE_KINDS = words(
  'Chair Secretary Treasurer Auditor Registrar Librarian Speaker Inspector Clerk Deputy',
);
