/** The page there is without a connection. `{when}` is filled in on the device. */
export const offline = {
  "offline.title": "No connection",
  "offline.figures_of": "No connection. Figures of {when}",
  "offline.more": "This page comes back by itself as soon as there is a connection.",
  "offline.app": "What your field work brings, as it happens.",
  "offline.retry": "Try again",
} as const;
