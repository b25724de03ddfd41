// Pure.
export const claimStatuses = ["open", "approved", "declined"] as const;
