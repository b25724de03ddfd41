/** The settings of fraud rules. */
export const fraudSettingsWords = {
  "fraudSettings.title": "Fraud rules",
  "fraudSettings.lead":
    "Each rule that finds something adds its points to a sign-up’s score, from 0 to 100. Crowds alone, as at a school or an event, never reach the score at which a sign-up is flagged.",
  "fraudSettings.scores": "Scores",
  "fraudSettings.flag_at": "Flag from this score",
  "fraudSettings.hold_at": "Hold from this score",
  "fraudSettings.hold_at_hint":
    "A held sign-up is not counted until somebody reviews it. Empty: none is held.",
  "fraudSettings.hold_days": "Days until a held sign-up is decided without review",
  "fraudSettings.hold_default": "What happens then",
  "fraudSettings.count": "It counts",
  "fraudSettings.drop": "It does not count",
  "fraudSettings.throttle_at": "Clicks a minute of one visitor on one link",
  "fraudSettings.throttle_at_hint": "Clicks beyond lead on and count as bots’ clicks. Empty: no limit.",
  "fraudSettings.enabled": "In use",
  "fraudSettings.points": "Points",
  "fraudSettings.preview": "Show what these settings would flag",
  "fraudSettings.previewed": "{flagged} of {of} sign-ups of the last 30 days would be flagged.",
  "fraudSettings.preview_limit": "The newest 400 sign-ups are looked at.",
  "fraudSettings.by_rule": "Flagged by rule",
  "fraudSettings.rule": "Rule",
  "fraudSettings.flags": "Flagged",
  "fraudSettings.saved": "The fraud rules are saved.",
} as const;
