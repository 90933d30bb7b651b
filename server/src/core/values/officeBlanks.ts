/*
 * How offices keep a place free in a text that is to be filled in: ××公司, ＸＸ市, ○○项目, ____, 2026年×月×日,
 * 下降×%, （此处插入表1）. What is such a blank is told here and nowhere else.
 */

/** Inside of a character class: crosses that are no letters, squares and asterisks. */
const CROSS = '×✕╳Ｘｘ□＊*';
/** Rings, one of which is a nought of Chinese numerals, too. */
const RING = '○◯〇';
/** Lines to write on. */
const LINE = '_＿';
/** Letters that are typed for crosses. */
const LETTER = 'Xx';

/** Longest text in which crosses stand for a name; in a longer one they stand for a detail of it. */
const LONGEST_NAME = 40;

/** Crosses that stand for a number. */
const FIGURE = '[×✕╳ＸｘXx□]+(?:\\.[×✕╳ＸｘXx□]+)?';

/** Nearly every text of a plan is passed here, and nearly none goes on. */
const SIGNS = new RegExp(`[${CROSS}${RING}${LINE}${LETTER}]|^[（(【〔<＜]`);

/** A text that only keeps the place of a name free: `____`, `××公司`, `（此处插入表1）`. */
export const isBlankName = (text: string): boolean =>
  SIGNS.test(text) &&
  (UNDERLINE.test(text) || CALL.test(text) || (text.length <= LONGEST_NAME && CROSSES.some((form) => form.test(text))));

/** A line to write on, perhaps with the unit behind it. */
const UNDERLINE = new RegExp(`^[${LINE}]{2,}\\s*[\\p{Script=Han}%]{0,4}$`, 'u');

/** What follows a blank for its own name. */
const GENERIC =
  '公司|有限|股份|集团|厂|企业|单位|省|市|县|区|州|盟|旗|镇|乡|村|街道|路|园区|开发区|河|湖|局|委|部门|厅|院|所|中心|协会|项目|工程|技术|工艺|号|年|月|日|人|同志';

/** Numerals beside which a ring is a nought: 二〇〇三年. */
const NUMERAL = '一二三四五六七八九十百千零\\d';

/** Signs in the place of a name. Between figures they are a sign of multiplication, between numerals a nought. */
const CROSSES: readonly RegExp[] = [
  /(?<![\d.×✕])(?:[×✕╳Ｘｘ]{2,}|[□]{2,})(?![\d×✕])/,
  // Beside figures and letters stars cover a part of a code that is not made public: 9137****0010.
  /(?<![\dA-Za-z.*＊])(?:＊{2,}|\*{2,})(?![\dA-Za-z*＊])/,
  new RegExp(`(?<![\\d.×✕A-Za-z）)])[×✕╳](?=${GENERIC})`),
  new RegExp(`(?<![${NUMERAL}${RING}])[${RING}]{2,}(?![${NUMERAL}${RING}])`),
  // XXX光电 may be a company's name; XX水泥有限公司 is none.
  /(?<=^|\p{Script=Han})(?:XX|xx)(?=$|\p{Script=Han})/u,
  new RegExp(`(?<=^|\\p{Script=Han})[${LETTER}]{3,}(?=$|${GENERIC})`, 'u'),
  // 下降X%, 20××年: a share, and a year of which the century is known.
  new RegExp(`(?<![\\dA-Za-z.×✕）)])${FIGURE}[%％]`),
  /(?<![\dA-Za-z])20(?:[×✕╳Ｘｘ□]{2}|XX|xx)(?![\dA-Za-z×✕])/,
];

/** An instruction in brackets, in the place of what it asks for. */
const CALL =
  /^[（(【〔<＜](?:(?:此处|这里|在此|请|待|需)(?:另行)?(?:插入|填|补|写|粘贴|附)|插入|填写|填入|插图|粘贴)[^（）()]{0,20}[）)】〕>＞]$|^[(<](?:insert|fill in|to be (?:filled|added|completed|inserted))\b[^()]{0,40}[)>]$/iu;

/** What is to be chosen has no name to write in its place: `××`, `____`. */
export const isBlankChoice = (text: string): boolean => CHOICE.test(text);

const CHOICE = new RegExp(`^(?:[${CROSS}]{2,}|[${RING}]{2,}|[${LINE}]{2,}|[${LETTER}]{2,})$`);

/** Room for a number, the unit behind it and words that compare before it: `____`, ×万元, 下降×%. */
export const isBlankNumber = (text: string): boolean => NUMBER.test(text);

const SIGNS_OF_NUMBER = `(?:[${CROSS}${LINE}]+|[${RING}]{2,}|[${LETTER}]{1,4})`;
/** XX.X, and XX-XX. */
const OPEN_NUMBER = `${SIGNS_OF_NUMBER}(?:\\.${SIGNS_OF_NUMBER})?[%％]?(?:[-—–~～至]${SIGNS_OF_NUMBER}(?:\\.${SIGNS_OF_NUMBER})?)?`;
/** Brackets with nothing in them: （ ）吨. */
const ROOM = '(?:（\\s*）|\\(\\s*\\)|【\\s*】|\\[\\s*\\])';
const NUMBER = new RegExp(
  `^[约近超下降提高升达到不低高于过减少至为≥≤><＞＜]*(?:${OPEN_NUMBER}|${ROOM})[\\u4e00-\\u9fffA-WYZa-wyz%％/／]*$|^[${LINE}\\s]*$`,
);

/** `2026年×月×日`, `2026年  月  日`, `____年`, `2026-××-××`, `××—××年`: a date or a period with a part left free. */
export const isBlankDate = (text: string): boolean => {
  const { y, m, d } = CHINESE_DATE.exec(text)?.groups ?? {};
  const open = [y, m, d].some((part) => part !== undefined && !PLACED.test(part));
  return (
    open ||
    CHOICE.test(text) ||
    (TIME.test(text) && OPEN_PART.test(text)) ||
    (ISO_DATE.test(text) && /[^\d./-]/.test(text))
  );
};

/** A figure of a date, or what stands for one that is not known yet. */
const FIGURE_SIGNS = `\\d０-９一二三四五六七八九十${CROSS}${RING}${LINE}${LETTER}\\s`;
const FIGURES = `[${FIGURE_SIGNS}]*`;
const PLACED = /[\d０-９一二三四五六七八九十]/;
const CHINESE_DATE = new RegExp(`^(?<y>${FIGURES})年(?:(?<m>${FIGURES})月)?(?:(?<d>${FIGURES})日)?(?:底|末)?前?$`);
const ISO_DATE = new RegExp(
  `^[\\d${CROSS}${LINE}${LETTER}Y]{4}[-./][\\d${CROSS}${LINE}${LETTER}M]{1,2}(?:[-./][\\d${CROSS}${LINE}${LETTER}D]{1,2})?$`,
);
/** Figures, signs for them and the words that dates and periods are made of. */
const TIME = new RegExp(`^[自从]?[${FIGURE_SIGNS}年月日号季度第上下半初中底末旬前后起止至到—–\\-~～]+$`);
/** Signs in the place of figures, perhaps of the last ones only: ××年, 20××, 2026年×月. Rings there may be noughts. */
const OPEN_PART = new RegExp(
  `(?:^|[自从年月第至到—–\\-~～\\d])(?:[${CROSS}${LINE}${LETTER}]+|(?<!\\d)[${RING}]{2,})\\s*(?=[年月日号季上下—–\\-~～至到]|$)`,
);
