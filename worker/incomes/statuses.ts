// Pure.

/** Of somebody who works with cases. */
export const userStatuses = ["invited", "active", "inactive"] as const;

export const registrationStatuses = ["pending", "approved", "rejected"] as const;

/** Of what somebody asked for: that a person gets to see a case. */
export const requestStatuses = ["pending", "approved", "declined"] as const;
