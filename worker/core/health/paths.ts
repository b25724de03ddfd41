// Pure.

export const healthPath = "/dashboard/settings/health";
