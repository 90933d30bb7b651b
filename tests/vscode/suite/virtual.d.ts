/** Made by tests/vscode/host/bundle.ts: the test files of the suite that is being bundled. */
declare module 'virtual:tests' {
  /** Loads every test file; `describe` and `it` must be there. */
  export function loadTests(): void;
}

/** Mocha's build for the browser; it sets the globals `mocha` and `Mocha`. */
declare module 'mocha/mocha.js' {}
