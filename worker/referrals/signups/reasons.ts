// Pure.

/** Why a sign-up is attributed so: earned by a link, or by none. */
export const earnedReasons = [
  "last_click",
  "first_click",
  "same_address",
  "code",
  "imported",
  "claimed",
] as const;
export const unearnedReasons = [
  "click_spent",
  "outside_window",
  "link_not_active",
  "bad_token",
  "no_click",
] as const;
