import type { Basis } from './basis.ts';
import { defineRuleMeta } from './ruleMeta.ts';

/** Largest file that is read, in bytes (32 MiB). It is compared with the size on disk, before reading. */
export const MAX_INPUT_BYTES = 32 * 1024 * 1024;

/** A size as messages have it, rounded up: a text just past the limit does not read as being at it. */
export const mebibytes = (bytes: number): string => `${Math.ceil((bytes / 2 ** 20) * 10) / 10} MiB`;

const utf8: readonly Basis[] = [
  {
    kind: 'format',
    text: { zh: '规划文件是按 UTF-8 编码保存的文本', en: 'a plan file is text, saved as UTF-8' },
  },
];

const bounded: readonly Basis[] = [
  {
    kind: 'format',
    text: { zh: '单个规划文件有大小上限，超过的不读取', en: 'a plan file has a size limit, past which it is not read' },
  },
];

const common = { severity: 'error', waivable: false } as const;

/** A file past `MAX_INPUT_BYTES`. It is refused whole: half a plan would give false findings. */
export const inputTooLarge = defineRuleMeta({
  ...common,
  id: 'input-too-large',
  title: { zh: '文件过大，没有读取', en: 'The file is too large and was not read' },
  basis: bounded,
  messages: {
    found: {
      zh: '文件有 {size}，超过上限 {limit}，没有读取。请确认这是规划文件；若是，请把长的清单另存为附件。',
      en: 'The file has {size}, more than the limit of {limit}, and was not read. Check that it is a plan; if it is, move long lists to an annex.',
    },
    stream: {
      zh: '内容超过上限 {limit}，没有读取。请确认送来的是规划文件。',
      en: 'This has more than the limit of {limit} and was not read. Check that it is a plan.',
    },
  },
});

/** Bytes that are no UTF-8 text. Guessing another encoding would put wrong characters into a report. */
export const inputEncoding = defineRuleMeta({
  ...common,
  id: 'input-encoding',
  title: { zh: '文件不是 UTF-8 文本', en: 'The file is not UTF-8 text' },
  basis: utf8,
  messages: {
    invalid: {
      zh: '第 {line} 行（文件第 {byte} 个字节起）不是 UTF-8 编码，文件没有读取。多半是按 GB18030（ANSI）保存的，请另存为 UTF-8 再检查。',
      en: 'Line {line} (byte {byte} of the file) is not UTF-8, so the file was not read. It was probably saved as GB18030 (ANSI): save it as UTF-8 and check again.',
    },
    damaged: {
      zh: '第 {line} 行（文件第 {byte} 个字节起）坏了，文件没有读取。前面的文字是 UTF-8，多半是传输、拼接时出了差错，或者没有存完。请找回完整的文件，不要转换编码。',
      en: 'Line {line} (byte {byte} of the file) is damaged, so the file was not read. What stands before it is UTF-8, so it was probably cut off or spoilt on its way. Get it again, and do not convert it.',
    },
    binary: {
      zh: '这不是 UTF-8 文本，没有读取。是规划的，请在编辑器里打开，另存为 UTF-8 再检查。',
      en: 'This is no UTF-8 text and was not read. If it is a plan, open it in an editor, save it as UTF-8 and check again.',
    },
    utf16: {
      zh: '文件按 UTF-16（“Unicode”）编码保存，没有读取。请另存为 UTF-8 再检查。',
      en: 'The file was saved as UTF-16 (“Unicode”) and was not read. Save it as UTF-8 and check again.',
    },
    office: {
      zh: '这是 Word、Excel 等软件的文件，不是规划文件，没有读取。规划文件是以 .cleanplan.yaml 结尾的文本。',
      en: 'This is a Word, Excel or similar file, not a plan, and was not read. A plan is a text file whose name ends in .cleanplan.yaml.',
    },
  },
});

/** The name a plan had before an editor or a mail program added to it; undefined for a name as it should be. */
export const properName = (name: string): string | undefined =>
  /^(.*\.cleanplan\.ya?ml)(\.txt|\.bak|\.download)+$/i.exec(name)?.[1];

/** A file that is a plan and does not look like one to whoever goes by names and marks. */
export const planFile = defineRuleMeta({
  ...common,
  severity: 'information',
  id: 'plan-file',
  title: { zh: '规划文件认得出来', en: 'A plan file can be told by its name and mark' },
  basis: [
    {
      kind: 'format',
      text: {
        zh: '规划文件凭文件名结尾的 .cleanplan.yaml 和开头的“规划格式”认出',
        en: 'a plan file is told by the ending .cleanplan.yaml of its name and by the mark at its head',
      },
    },
  ],
  messages: {
    renamed: {
      zh: '文件名“{file}”在 .cleanplan.yaml 后面多了字，检查文件夹时不会查到它。请改名为“{name}”。',
      en: 'The name “{file}” goes on behind .cleanplan.yaml, so checks of a folder pass it by. Rename it to “{name}”.',
    },
    rename: { zh: '改名为“{name}”', en: 'Rename to “{name}”' },
    unmarked: {
      zh: '这份文件像是清洁生产规划，但开头没有写“{mark}”，没有检查。是规划的，请在开头写上。',
      en: 'This looks like a cleaner production plan, but does not begin with “{mark}” and was not checked. If it is one, write that at its head.',
    },
    mark: { zh: '在开头写上“{mark}”', en: 'Write “{mark}” at the head' },
  },
});

/** Why an input gave no text, or is not known for a plan; the command line and editors report these alike. */
export const inputRules = [inputTooLarge, inputEncoding, planFile] as const;
