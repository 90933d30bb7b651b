/** Why an editor to test in cannot be had on this machine, in both languages, and what would help. */
export class HostUnavailable extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
    /** A command, or a short instruction in both languages. */
    readonly remedy: string,
  ) {
    super(`${zh} / ${en}`);
  }
}

/** Whether this run is CI's, where what is missing is installed, and what cannot be had is a failure. */
export const inCi = (): boolean => !['', '0', 'false'].includes(process.env.CI ?? '');

/** Says so that nobody overlooks it that a suite did not run. */
export function announceSkipped(suite: string, { zh, en, remedy }: HostUnavailable): void {
  const lines = [
    `未运行 / NOT RUN: ${suite}`,
    '',
    zh,
    en,
    '',
    `解决办法 / to run it: ${remedy}`,
    '在 CI 中（设置环境变量 CI=1）这会算作失败。 / In CI (CI=1) this is a failure.',
  ];
  const rule = '═'.repeat(100);
  console.error(['', `╔${rule}`, ...lines.map((line) => `║ ${line}`), `╚${rule}`, ''].join('\n'));
}
