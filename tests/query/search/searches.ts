/**
 * Searches over the shipped seed, the US executive, the members of Congress and the parliament of Estonia, with what a
 * person would expect to come first. Labels are those of the entities, English first.
 */
interface Search {
  readonly text: string;
  readonly kinds?: readonly string[];
  readonly asOf?: string;
  /** The labels of the first hits. Empty where nothing should be found. */
  readonly first: readonly string[];
  /** How the first hit matches. */
  readonly by?: string;
}

const WEGO = 'World Smart Sustainable Cities Organization';
const WEGO_THEN = 'World e-Governments Organization of Cities and Local Governments';
const MOROZOV = 'Sergey Morozov';
/** Entities that differ only in their ids. */
const MOROZOVS = ['Jüri Morozov', MOROZOV];
const OPENYSHEVA = 'Svetlana Openysheva';
const REGION = 'Ulyanovsk region';
const ANSIP = 'Andrus Ansip';
const ROIVAS = 'Taavi Rõivas';

const found = (text: string, first: readonly string[], by?: string): Search => ({
  text,
  first,
  ...(by === undefined ? {} : { by }),
});

export const SEARCHES: readonly Search[] = [
  // Alphabets, order of words, typing errors.
  found('Morozov', MOROZOVS, 'WORDS'),
  found('Морозов', MOROZOVS, 'WORDS'),
  found('МОРОЗОВ', MOROZOVS, 'WORDS'),
  found('Sergey Morozov', [MOROZOV], 'EXACT'),
  found('sergei morozov', [MOROZOV], 'FOLDED'),
  found('morozov sergey', [MOROZOV], 'WORDS'),
  found('Сергей Морозов', [MOROZOV], 'FOLDED'),
  found('Сергей Иванович Морозов', [MOROZOV], 'WORDS'),
  found('Sergey Petrovich Morozov', [MOROZOV], 'PART'),
  found('Morosov', MOROZOVS, 'FUZZY'),
  found('Morzov', MOROZOVS, 'FUZZY'),
  found('Mroozov', MOROZOVS, 'FUZZY'),
  found('Moroz', MOROZOVS, 'PREFIX'),
  found('Мороз', MOROZOVS, 'PREFIX'),
  found('S. Morozov', [MOROZOV], 'PREFIX'),
  found('sergey-morozov', [MOROZOV], 'IDENTIFIER'),
  found('Openysheva', [OPENYSHEVA], 'FOLDED'),
  found('Опенышева', [OPENYSHEVA], 'EXACT'),
  found('опенышева светлана', [OPENYSHEVA], 'WORDS'),
  found('Opennyshewa', [OPENYSHEVA], 'FUZZY'),
  found('SergeyMorozov', [MOROZOV], 'FOLDED'),
  found('MorozovSergey', [MOROZOV], 'WORDS'),
  found('SergeyMroozov', [MOROZOV], 'FUZZY'),
  found('Sergej Morosow', [MOROZOV], 'WORDS'),
  found('Сергій Морозов', [MOROZOV], 'FUZZY'),
  found('Sergey Petrovich Morosov', [MOROZOV], 'PART'),
  // No name has all words: those that have most of them.
  found('Morozov xylophone', MOROZOVS, 'SOME_WORDS'),
  found('xylophone sergey morozov quartet', [MOROZOV], 'PART'),
  // Words that are spread over an entity and its office, body, place and time.
  found('general assembly 2017', ['4th WeGO General Assembly'], 'RELATED'),
  found('generall asembly 2017', ['4th WeGO General Assembly'], 'RELATED'),
  found('assembly seoul 2010', ['1st (inaugural) WeGO General Assembly'], 'RELATED'),
  found('morozov governor', [MOROZOV], 'RELATED'),
  found('Морозов губернатор', [MOROZOV], 'RELATED'),
  found('sergey morozov governor 2017', [MOROZOV], 'RELATED'),
  found('biden vice president', ['Joseph Robinette Biden'], 'RELATED'),
  found('adams president 1826', ['John Quincy Adams'], 'RELATED'),
  found('adams president 1798', ['John Adams'], 'RELATED'),
  { text: 'mayor seoul', kinds: ['PERSON'], first: ['Oh Se-hoon'], by: 'RELATED' },
  // Bodies, offices and places under several names.
  found('WeGO', [WEGO], 'EXACT'),
  found('wgeo', [WEGO], 'FUZZY'),
  found('World Smart Sustainable Cities Organization', [WEGO], 'EXACT'),
  found('smart cities organization', [WEGO, "The World's Smart Cities Organization (WSCO)"], 'WORDS'),
  found('e-government organization', [WEGO], 'PREFIX'),
  found('WSCO', ["The World's Smart Cities Organization (WSCO)"], 'WORDS'),
  found('excom', ['WeGO Executive Committee (EXCOM)'], 'WORDS'),
  found('Ulyanovsk', ['Ulyanovsk', REGION], 'EXACT'),
  found('Ульяновск', ['Ulyanovsk', REGION], 'FOLDED'),
  found('Uljanowsk', ['Ulyanovsk', REGION], 'FOLDED'),
  found('Ульяновская область', [REGION], 'EXACT'),
  found('область ульяновская', [REGION], 'WORDS'),
  found('RU-ULY', [REGION], 'IDENTIFIER'),
  found('iso 3166-2:ru-uly', [REGION], 'IDENTIFIER'),
  found('ISO 3166-2 RU-ULY', [REGION], 'IDENTIFIER'),
  found(
    'governor ulyanovsk',
    ['Governor of the Ulyanovsk Region', 'Deputy Governor of Ulyanovsk Region'],
    'WORDS',
  ),
  found('Gubernator', ['Governor of the Ulyanovsk Region'], 'WORDS'),
  { text: 'Ulyanovsk', kinds: ['OFFICE'], first: ['Governor of the Ulyanovsk Region'], by: 'WORDS' },
  { text: 'WeGO', kinds: ['TOPIC'], first: ['WeGO Masterplan'], by: 'WORDS' },
  found('mayor of seoul', ['Mayor of Seoul'], 'EXACT'),
  found('seoul', ['Seoul', 'Seoul Metropolitan Government', 'Mayor of Seoul'], 'EXACT'),
  found('seuol', ['Seoul'], 'FUZZY'),
  found('Beyoglu', ['Beyoğlu'], 'FOLDED'),
  found('BEYOĞLU', ['Beyoğlu'], 'EXACT'),
  found('quezon', ['Quezon City'], 'WORDS'),
  found('4th general assembly', ['4th WeGO General Assembly'], 'WORDS'),
  found('12th riigikogu', ['12th Riigikogu'], 'EXACT'),
  found('13 riigikogu', ['13th Riigikogu'], 'FOLDED'),
  // Names of other families of languages.
  found('김정기', ['Jeong-kee Kim'], 'EXACT'),
  found('김', ['Jeong-kee Kim'], 'WORDS'),
  found('Ταβι Ροιβας', [ROIVAS], 'PREFIX'),
  found('ანდრუს ანსიპ', [ANSIP], 'FOLDED'),
  found('Անդրուս Անսիպ', [ANSIP], 'FOLDED'),
  found('Kim Jeong Kee', ['Jeong-kee Kim'], 'WORDS'),
  found('Park Wonsoon', ['Park Won-soon'], 'FOLDED'),
  found('安德鲁斯·安西普', [ANSIP], 'EXACT'),
  found('安西普', [ANSIP], 'WORDS'),
  found('ヘルメン', ['Helmen Kütt'], 'WORDS'),
  // Persons of one surname, initials, middle names.
  found('Lincoln', ['Abraham Lincoln'], 'WORDS'),
  found('Линкольн', ['Abraham Lincoln'], 'FUZZY'),
  found('Roosevelt', ['Theodore Roosevelt', 'Franklin Delano Roosevelt'], 'WORDS'),
  found('George Bush', ['George Walker Bush', 'George Herbert Walker Bush'], 'WORDS'),
  found('bush george w', ['George Walker Bush', 'George Herbert Walker Bush'], 'PREFIX'),
  found('john adams', ['John Adams', 'John Quincy Adams'], 'EXACT'),
  found('J Q Adams', ['John Quincy Adams'], 'PREFIX'),
  found('Jo Biden', ['Joseph Robinette Biden'], 'PREFIX'),
  found('Барак Обама', ['Barack Hussein Obama'], 'FUZZY'),
  found('Eisenhauer', ['Dwight David Eisenhower'], 'FUZZY'),
  found(
    'President of the United States',
    ['President of the United States', 'Vice President of the United States'],
    'EXACT',
  ),
  found('vice president united states', ['Vice President of the United States'], 'WORDS'),
  found('van buren', ['Martin Van Buren'], 'WORDS'),
  // The parliament of Estonia: names in up to 57 languages each.
  found('Ansip', [ANSIP], 'WORDS'),
  found('Ансип', [ANSIP], 'WORDS'),
  found('Ансип, Андрус', [ANSIP], 'WORDS'),
  found('Андрус Ансіп', [ANSIP], 'EXACT'),
  found('Roivas', [ROIVAS], 'WORDS'),
  found('Taavi Rõivas', [ROIVAS], 'EXACT'),
  found('Рыйвас', [ROIVAS], 'WORDS'),
  found('Savisaar', ['Edgar Savisaar', 'Erki Savisaar'], 'WORDS'),
  found('toomast savisaar', ['Vilja Toomast'], 'WORDS'),
  found('Polluaas', ['Henn Põlluaas'], 'WORDS'),
  found('Sooaar', ['Imre Sooäär', 'Mark Soosaar'], 'WORDS'),
  found('Kaya Kallas', ['Kaja Kallas'], 'FOLDED'),
  found('Osinovsky', ['Jevgeni Ossinovski'], 'WORDS'),
  found('Riigikogu', ['Riigikogu', '12th Riigikogu'], 'EXACT'),
  found('Q12358062', ['Aadu Must'], 'IDENTIFIER'),
  found('wikidata:q12358062', ['Aadu Must'], 'IDENTIFIER'),
  found('Wikidata Q12358062', ['Aadu Must'], 'IDENTIFIER'),
  // Members of Congress.
  found('C000127', ['Maria Cantwell'], 'IDENTIFIER'),
  found('https://bioguide.congress.gov/search/bio/C000127', ['Maria Cantwell'], 'IDENTIFIER'),
  found('Klobuchar Amy', ['Amy Klobuchar'], 'WORDS'),
  found('Diaz Balart', ['Mario Diaz-Balart'], 'WORDS'),
  found('Andre Carson', ['André Carson'], 'FOLDED'),
  found('Chuck Fleischmann', ['Charles J. "Chuck" Fleischmann'], 'WORDS'),
  found('Senator WA 1', ['Senator, WA 1'], 'FOLDED'),
  { text: 'senat', kinds: ['ORGANIZATION'], first: ['Senate'], by: 'PREFIX' },
  // Text that looks like a query language, and text that matches nothing.
  found('Morozov*', MOROZOVS, 'WORDS'),
  found('"sergey morozov"~2', [MOROZOV], 'PART'),
  found('+morozov -', MOROZOVS, 'WORDS'),
  found('Moro\u0000zov', []),
  found('[0 TO 9]', []),
  found('xylophone quartet', []),
  // Names at a moment.
  { text: 'World e-Governments Organization', asOf: '2012', first: [WEGO_THEN], by: 'WORDS' },
  { text: 'World Smart Sustainable Cities Organization', asOf: '2012', first: [WEGO_THEN], by: 'EXACT' },
];
