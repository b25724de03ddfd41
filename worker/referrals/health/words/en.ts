/** What the probe says of the tracker, and its recounts. */
export const health = {
  "health.redirect": "Links lead on",
  "health.redirectWell": "The newest open link leads on.",
  "health.redirectNone": "There is no open link to try.",
  "health.redirectForged": "A link of ours is taken for forged: does the key ring hold all keys?",
  "health.redirectSlow": "The newest link took {ms} ms to be found.",
  "health.flushes": "Clicks arrive",
  "health.flushesWell": "Clicks reach the figures within a minute.",
  "health.flushesOff": "Clicks of {links} links have waited for up to {minutes} minutes. None is lost.",
  "health.settling": "Sign-ups are attributed",
  "health.settlingWell": "Sign-ups are attributed within minutes.",
  "health.settlingOff": "{n} sign-ups wait; the oldest for {minutes} minutes.",
  "recount.recentDays": "Clicks of the last days",
  "recount.days": "Clicks of all days",
  "recount.links": "Links",
  "recount.campaigns": "Campaigns",
} as const;
