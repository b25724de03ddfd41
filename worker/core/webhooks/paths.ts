// Pure.
export const webhooksPath = "/dashboard/settings/webhooks";
