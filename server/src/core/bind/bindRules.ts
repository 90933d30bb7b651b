import { formerName, keyLanguage, keyTwice, keyUnknown } from './keyRules.ts';
import {
  answerFile,
  fieldRequired,
  fullwidthDigit,
  valueEmpty,
  valueEnum,
  valueForm,
  valuePattern,
  valueType,
} from './valueRules.ts';

/** Every rule whose problems arise while nodes are given their meaning. */
export const bindRules = [
  keyUnknown,
  keyTwice,
  keyLanguage,
  formerName,
  valueForm,
  valueEmpty,
  fullwidthDigit,
  fieldRequired,
  valueEnum,
  valueType,
  valuePattern,
  answerFile,
] as const;
