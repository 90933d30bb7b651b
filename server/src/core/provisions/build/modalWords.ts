/** Words in which the characters of a modal stand without being one; 应当 and 必须 are modals of their own. */
const compounds: Readonly<Record<string, readonly string[]>> = {
  要: ['重要', '主要', '需要', '必要', '要求', '要素', '要点'],
  应: ['应当', '适应', '相应', '应对', '对应', '应用', '供应', '反应', '效应', '响应', '应急', '感应', '应邀', '应届'],
  应当: ['适应当', '相应当', '对应当', '供应当', '反应当', '效应当', '响应当', '感应当'],
  可: ['许可', '认可', '可能', '可靠'],
  须: ['必须', '无须', '须知'],
  不得: ['不得已', '不得不', '舍不得'],
};

/** Words by which a gloss says that something must or must not be; 应当 and 必须 before their characters. */
const bindingWords = ['应当', '必须', '不得', '禁止', '不准', '应', '须'];
const bindingInEnglish = /\b(?:must|shall|may not)\b/gi;

/** The longer word that the modal's characters are part of, if it is one we know. */
export function compoundAt(text: string, word: string, at: number): string | undefined {
  return compounds[word]?.find((compound) =>
    starts(compound, word).some((inside) => text.startsWith(compound, at - inside)),
  );
}

/** The words of a text in either language that bind, as modals and not as characters of other words. */
export function bindingWordsIn(text: string): string[] {
  const found = bindingWords.filter((word) =>
    starts(text, word).some((at) => compoundAt(text, word, at) === undefined),
  );
  return [...found, ...(text.match(bindingInEnglish) ?? [])];
}

/** Every index at which a word begins in a text. */
function starts(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}
