import type { MessageArg, MessageArgs, PlanName } from '../problems/problem.ts';
import type { PlanLanguage } from '../schema/names.ts';

/** Arguments with the names of keys and values as plans in a language have them, so that no message mixes two. */
export function namesInPlan(args: MessageArgs, language: PlanLanguage): MessageArgs {
  const entries = Object.entries(args);
  if (!entries.some(([, arg]) => holdsName(arg))) return args;
  return Object.fromEntries(entries.map(([name, arg]) => [name, settled(arg, language)]));
}

const isName = (arg: MessageArg): arg is PlanName => typeof arg === 'object' && 'inPlan' in arg;

const holdsName = (arg: MessageArg): boolean => isName(arg) || (Array.isArray(arg) && arg.some(isName));

function settled(arg: MessageArg, language: PlanLanguage): MessageArg {
  if (isName(arg)) return arg.inPlan[language];
  return Array.isArray(arg)
    ? (arg.map((part: MessageArg) => (isName(part) ? part.inPlan[language] : part)) as MessageArg)
    : arg;
}
