// Pure.
/** Where people keep their passkeys. */
export const passkeysPath = "/dashboard/settings/profile/passkeys";
