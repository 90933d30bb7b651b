import type { Localized } from '../core/text/locale.ts';
import { fillBoth } from './fillBoth.ts';

type Reasons = Readonly<Record<string, Localized>>;

/** What the system's codes mean, for reading and writing alike, and what to do. */
const common: Reasons = {
  EISDIR: { zh: '这是一个文件夹，请写文件名', en: 'that is a folder; name a file' },
  ELOOP: { zh: '链接绕成了圈，请改正链接', en: 'its links form a loop; mend the links' },
  ENAMETOOLONG: { zh: '名字太长，请换短的', en: 'the name is too long; use a shorter one' },
  ENOTDIR: {
    zh: '路径中间有一段是文件，不是文件夹，请核对路径',
    en: 'a part of the path is a file, not a folder; check the path',
  },
  EIO: { zh: '磁盘或设备出错，请检查设备后重试', en: 'the disk or device failed; check it and try again' },
  EMFILE: {
    zh: '打开的文件太多，请关掉一些程序再试',
    en: 'too many files are open; close some programs and try again',
  },
};

const reading: Reasons = {
  ...common,
  EACCES: { zh: '没有权限，请让文件对当前用户可读', en: 'permission denied; make it readable for your user' },
  ENOENT: { zh: '文件已经不在了，请核对路径', en: 'the file is gone; check the path' },
  ENXIO: {
    zh: '这不是普通文件（如套接字），请写规划文件',
    en: 'that is no ordinary file (a socket, for example); name a plan',
  },
};

const writing: Reasons = {
  ...common,
  EACCES: { zh: '没有权限在那里写', en: 'permission denied' },
  ENOENT: { zh: '没有这个文件夹，请先建好', en: 'there is no such folder; make it first' },
  ENXIO: { zh: '没有程序在另一头读', en: 'no program reads at its other end' },
  ENOSPC: { zh: '磁盘满了，请腾出空间再试', en: 'the disk is full; make room and try again' },
  EDQUOT: { zh: '磁盘配额用完了，请腾出空间再试', en: 'your disk quota is used up; make room and try again' },
  EROFS: { zh: '那里只能读，请换一个地方', en: 'that place is read-only; choose another' },
};

const folders: Reasons = {
  EACCES: {
    zh: '没有权限，请让文件夹对当前用户可读、可进入',
    en: 'permission denied; let your user read and enter the folder',
  },
  ENOENT: { zh: '文件夹已经不在了', en: 'the folder is gone' },
};

/** Why a file could not be read, from the system's code. */
export const readReason = (code: string): Localized => reason(reading, code);
/** Why a folder could not be read. */
export const folderReason = (code: string): Localized => reason({ ...reading, ...folders }, code);
/** Why a file or stream could not be written. */
export const writeReason = (code: string): Localized => reason(writing, code);

/** EPERM is what some systems say for EACCES; a code without words is shown as it is. */
function reason(reasons: Reasons, code: string): Localized {
  return (
    reasons[code === 'EPERM' ? 'EACCES' : code] ??
    fillBoth({ zh: '系统报告 {code}', en: 'the system says {code}' }, { code })
  );
}
