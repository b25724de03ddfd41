// Pure.
/** A sign-up has one flag at most: its id is the sign-up's under another prefix. */
export const flagIdOf = (signupId: string): string => `flg${signupId.slice(3)}`;

/** The sign-up whose flag it would be; empty for what is no flag's id. */
export const signupIdOf = (flagId: string): string =>
  flagId.startsWith("flg_") ? `snp${flagId.slice(3)}` : "";
