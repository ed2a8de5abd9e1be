/** Legal forms of organizations and their usual abbreviations, by the families within which languages translate them. */
import { foldedWords } from './fold.ts';

/** `SHARES` are companies whose capital is divided into shares, `LIMITED` those of limited liability. */
const FORMS = {
  SHARES:
    'jsc,joint stock company,ojsc,open joint stock company,cjsc,closed joint stock company,pjsc,public joint stock company,prjsc,' +
    'private joint stock company,ао,оао,зао,пао,нао,акционерное общество,открытое акционерное общество,закрытое акционерное общество,' +
    'публичное акционерное общество,ат,пат,прат,акціонерне товариство,приватне акціонерне товариство,публічне акціонерне товариство,' +
    'ag,a g,aktiengesellschaft,sa,s a,société anonyme,sociedad anónima,sociedade anônima,spółka akcyjna,sa de cv,s a de c v,sas,s a s,' +
    'société par actions simplifiée,spa,s p a,società per azioni,nv,n v,naamloze vennootschap,as,a s,asa,aksjeselskap,aktieselskab,' +
    'akciová společnost,anonim şirketi,ад,акционерно дружество,d d,dd,dioničko društvo,delniška družba,nyrt,zrt,rt,' +
    'nyilvánosan működő részvénytársaság,zártkörűen működő részvénytársaság,oy,oyj,osakeyhtiö,ab,aktiebolag,aktiebolaget,plc,p l c,' +
    'public limited company,kk,k k,kabushiki kaisha,tbk,pt,perseroan terbatas,hf,ae,a e,ανώνυμη εταιρεία',
  LIMITED:
    'llc,l l c,limited liability company,ооо,общество с ограниченной ответственностью,тов,товариство з обмеженою відповідальністю,тоо,' +
    'товарищество с ограниченной ответственностью,gmbh,g m b h,gesellschaft mit beschränkter haftung,sarl,s à r l,' +
    'société à responsabilité limitée,srl,s r l,società a responsabilità limitata,societate cu răspundere limitată,sl,s l,' +
    'sociedad limitada,ltda,limitada,bv,b v,besloten vennootschap,bvba,sp z oo,sp z o o,spółka z ograniczoną odpowiedzialnością,sro,' +
    's r o,spol s r o,společnost s ručením omezeným,kft,korlátolt felelősségű társaság,doo,d o o,društvo s ograničenom odgovornošću,' +
    'оод,еоод,uab,uždaroji akcinė bendrovė,sia,sabiedrība ar ierobežotu atbildību,oü,osaühing,aps,anpartsselskab,ltd şti,' +
    'limited şirketi,ltd,limited,co ltd,company limited,pty ltd,pty limited,proprietary limited,pvt ltd,private limited,sdn bhd,' +
    'sendirian berhad,ehf,შპს,სპს,ՍՊԸ,επε',
  CORPORATION: 'inc,incorporated,corp,corporation',
  COMPANY: 'co,company',
  PARTNERSHIP:
    'lp,l p,limited partnership,llp,l l p,limited liability partnership,kg,kommanditgesellschaft,co kg,gmbh co kg,gmbh und co kg,' +
    'gmbh and co kg,ohg,snc,s n c,sca,scs',
  STATE:
    'фгуп,гуп,муп,федеральное государственное унитарное предприятие,государственное унитарное предприятие',
  SOLE: 'ип,индивидуальный предприниматель,фоп,фізична особа підприємець',
} as const;
export type LegalFamily = keyof typeof FORMS;

/** The family of each form, by its folded words. */
const FAMILIES = new Map<string, LegalFamily>();
let longest = 1;
for (const [family, forms] of Object.entries(FORMS))
  for (const words of forms.split(',').map(foldedWords)) {
    FAMILIES.set(words.join(' '), family as LegalFamily);
    longest = Math.max(longest, words.length);
  }

interface FormedName {
  /** The words without legal forms. */
  readonly words: readonly string[];
  /** The family of the last form; null where there is none. */
  readonly family: LegalFamily | null;
}

/** A name without the legal forms that it begins and ends with, at least one word of it. */
export function withoutLegalForm(words: readonly string[]): FormedName {
  for (let length = Math.min(longest, words.length - 1); length > 0; length -= 1) {
    const [atEnd, atStart] = [words.slice(-length), words.slice(0, length)];
    const end = FAMILIES.get(atEnd.join(' '));
    if (end !== undefined) return { words: withoutLegalForm(words.slice(0, -length)).words, family: end };
    const start = FAMILIES.get(atStart.join(' '));
    if (start !== undefined) return { words: withoutLegalForm(words.slice(length)).words, family: start };
  }
  return { words, family: null };
}

/** How words are shortened in names of organizations. */
const SHORT: ReadonlyMap<string, string> = new Map(
  (
    'intl international,govt government,gov government,univ university,dept department,min ministry,org organization,' +
    'organisation organization,st saint,svcs services,svc service,est establishment,estab establishment,assn association,' +
    'assoc association,natl national,nat national,bros brothers,mfg manufacturing,centre center,tech technology,' +
    'technologies technology,ind industries,int international,eng engineering,grp group,hldgs holdings,mgmt management,fed federal'
  )
    .split(',')
    .map((pair) => pair.split(' ').flatMap(foldedWords) as [string, string]),
);
/** The words that a word of a name is short for, or that are short for it. */
export const shortForms = (word: string): readonly string[] =>
  [...SHORT].flatMap(([short, long]) => (short === word ? long : long === word ? short : []));

/** Words that change from text to text of one name. */
const SMALL = new Set(
  'the of for and und et i y de des du der die das fur la le les del di da do v na v z s e en van von'.split(
    ' ',
  ),
);

export const isSmallWord = (word: string): boolean => SMALL.has(word);

/** The words that distinguish an organization from others; usual abbreviations are written in full. */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !SMALL.has(word)).map((word) => SHORT.get(word) ?? word);
  return telling.length === 0 ? words : telling;
}
