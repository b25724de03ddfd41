/** Why a sign-up is suspicious: a sentence a code. */
export const fraudReasons = {} as Record<string, string>;
