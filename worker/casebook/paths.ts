// Pure.

/** Where the editors' pages begin: the list of cases. */
export const home = "/dashboard/casebook";
