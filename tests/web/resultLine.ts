/** Starts the line of output by which the suite in the browser hands its result to the run outside it. */
export const RESULT_LINE = 'cleanplan-test-result ';
