/** How fresh a part of a page is. `{ago}` ("3 seconds ago") and `{time}` ("10:42") are filled in by the browser. */
export const live = {
  "live.live": "Live",
  "live.polled": "Updated {ago}",
  "live.offline": "No connection · figures of {time}",
  "live.paused": "Paused",
  "live.ended": "Signed out",
  "live.sign_in": "Sign in again",
} as const;
