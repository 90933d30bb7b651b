/** The scheme of the read-only documents that policy sources and rule pages are shown in; the server names them so. */
export const POLICY_SCHEME = 'cleanplan-policy';

/** Where the pages of rules lie under that scheme. */
export const RULE_FOLDER = '/rules';
