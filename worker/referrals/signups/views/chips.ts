import { countryName, hourName, weekdayName } from "../../../../web/i18n/names";
import type { Translate } from "../../../../web/i18n/translate";
import { type Chip, daysChip, listAddress } from "../../../../web/ui";
import { signupsPath } from "../../figures/drill";
import { networkTitles } from "../../figures/networks";
import { valueName } from "../../insight/views/sources-tables";
import { binNames } from "../../insight/views/timing-tables";
import { families } from "../../rollups/breakdown-keys";
import { noneName, unknownName } from "../filter-names";
import type { SignupsQuery } from "../schemas";
import { reasonWords } from "./attribution-words";

interface Names {
  campaigns: { id: string; name: string }[];
  officers: { id: string; name: string }[];
}

/** "Country: Nepal" */
const named = (label: string, value: string) => `${label}: ${value}`;

/** What each filter says of itself that holds one value; of those that the list was read by. */
function wordsOf(query: SignupsQuery, { campaigns, officers }: Names, t: Translate, locale: string) {
  const nameIn = (choices: Names["campaigns"], id: string) =>
    choices.find((one) => one.id === id)?.name ?? id;
  const known = (value: string, words: (value: string) => string) =>
    value === unknownName ? t("insight.unknown") : words(value);
  const given = (value: string) => (value === noneName ? t("insight.unknown") : value);
  const of = <V>(value: V | undefined, words: (value: V) => string) =>
    value === undefined ? null : words(value);
  return {
    campaign_id: of(query.campaign_id, (id) => nameIn(campaigns, id)),
    officer_id: of(query.officer_id, (id) => nameIn(officers, id)),
    referral_id: of(query.referral_id, () => t("signups.of_one_link")),
    attributed: of(query.attributed, (is) => t(`signups.attributed_${is}`)),
    withheld: of(query.withheld, (is) => t(`signups.withheld_${is}`)),
    enrollment_status: of(query.enrollment_status, (is) =>
      t(is === "completed" ? "signups.enrolled" : "signups.pending"),
    ),
    flagged: of(query.flagged, (is) => t(`signups.flagged_${is}`)),
    weekday: of(query.weekday, (day) => weekdayName(day, locale, "long")),
    hour: of(query.hour, (hour) => named(t("timing.hour"), hourName(hour))),
    country: of(query.country, (code) =>
      named(
        t("geography.country"),
        known(code, (one) => countryName(one, locale)),
      ),
    ),
    ...Object.fromEntries(
      families.map((dimension) => [
        dimension,
        of(query[dimension], (value) =>
          named(
            t(`sources.${dimension}`),
            known(value, () => valueName({ dimension, value }, t)),
          ),
        ),
      ]),
    ),
    network: of(query.network, (network) => named(t("sources.referrer"), networkTitles[network])),
    with_click: of(query.with_click, (is) => t(`signups.with_click_${is}`)),
    conversion_time: of(query.conversion_time, (span) => named(t("timing.times_title"), t(binNames[span]))),
    region: of(query.region, (region) => named(t("geography.region"), given(region))),
    campaign_type: of(query.campaign_type, (type) =>
      named(t("signups.campaign_type"), type === noneName ? t("matrix.no_type") : type),
    ),
    reason: of(query.reason, (reason) => reasonWords(reason, t)),
    channel: of(query.channel, (channel) => t(`signups.came_${channel}`)),
  };
}

/** What narrows a list of sign-ups, each with the address without it; `address`: as it stands. */
export function signupChips(
  { query, address, ...names }: Names & { query: SignupsQuery; address: Record<string, string> },
  t: Translate,
  locale: string,
): Chip[] {
  const path = signupsPath;
  const ofOne = Object.entries(wordsOf(query, names, t, locale)).flatMap(([name, label]) =>
    label === null ? [] : [{ label, href: listAddress(path, address, { [name]: "", page: "" }) }],
  );
  const days = (fields: readonly [string, string], words: (days: string) => string) =>
    daysChip({ path, query: address, names: fields, words, locale });
  return [
    ...days(["from", "to"], (shown) => shown),
    ...ofOne,
    ...days(["enrolled_from", "enrolled_to"], (shown) => t("signups.enrolled_in", { days: shown })),
  ];
}
