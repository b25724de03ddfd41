import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { withEditsOf } from "../../core/http/based-on";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { goTo } from "../../core/http/show";
import { identifierIn } from "../../core/identity/account";
import { renderSettings } from "../../core/settings/pages";
import { changeHotDays, fewestHotDays, mostHotDays, readHotDays } from "../raw-log/hot-days";
import { rawEventSettings } from "../raw-log/schemas";
import { shownTo } from "../shown-to";
import { administrators as access, readers, viewerOf } from "../viewer";
import { eraseCandidate } from "./erase-candidate";
import { readWhom, type Whom } from "./find-candidate";
import { readCandidate } from "./read-candidate";
import {
  changeRetention,
  type RetentionSettings,
  readRetention,
  retentionSettings,
} from "./retention-settings";
import { whomQuery } from "./schemas";
import { erasedSheetRows } from "./sheet-rows";
import { HeldDataView } from "./views/held-data";
import { PrivacySettings } from "./views/privacy-settings";

export const privacyPath = "/dashboard/settings/privacy";

/** What was typed into the one field, as the API takes it: words without an @ are an address that lacks it. */
export async function whomIn(call: Pick<PageCall<FormFields>, "db">, typed: string): Promise<Whom> {
  return readWhom(
    call.db,
    parse(whomQuery, /\p{L}/u.test(typed) ? { email: typed.trim() } : identifierIn(typed.trim())),
  );
}

/** The form has one field for both. */
export const places = { email: "who", phone: "who" };

const retentionValues = (settings: RetentionSettings): FormFields => ({
  evidence_days: String(settings.evidence_days ?? ""),
  contact_days: String(settings.contact_days ?? ""),
});
const clickValues = (hotDays: number): FormFields => ({ hot_days: String(hotDays) });

interface Shown {
  retention?: FormFields;
  retentionRefused?: Refused | null;
  who?: string;
  whoRefused?: Refused | null;
  clicks?: FormFields;
  clicksRefused?: Refused | null;
  status?: number;
}

async function showSettings(call: PageCall<unknown>, shown: Shown = {}) {
  const [viewer, settings, sheetRows, hotDays] = await Promise.all([
    viewerOf(call.db, call.actor),
    readRetention(call.db),
    erasedSheetRows(call.db),
    readHotDays(call.db),
  ]);
  const values = shown.retention ?? retentionValues(settings);
  return renderSettings(call, {
    title: call.t("privacy.title"),
    status: shown.status ?? 200,
    headers: { "cache-control": "no-store" },
    body: shownTo(
      viewer,
      <PrivacySettings
        retention={{ values, refused: shown.retentionRefused ?? null }}
        who={{ values: { who: shown.who ?? "" }, refused: shown.whoRefused ?? null }}
        clicks={{
          values: shown.clicks ?? clickValues(hotDays),
          refused: shown.clicksRefused ?? null,
        }}
        hotDays={{ fewest: fewestHotDays, most: mostHotDays }}
        sheetRows={sheetRows}
        csrf={call.csrf}
      />,
    ),
  });
}

const daysIn = (text: string | undefined) => {
  const typed = text?.trim() ?? "";
  if (typed === "") return null;
  return Number.isNaN(Number(typed)) ? typed : Number(typed);
};

export const privacySettingsPages = new Pages()
  .get(privacyPath, { access: readers }, (call) => showSettings(call))
  .post(privacyPath, { access, form: fields }, async (call) => {
    const { db, by, form } = call;
    const tried = await attempt(form, async () => {
      const current = retentionValues(await readRetention(db));
      const { evidence_days, contact_days } = withEditsOf(form, current);
      const body = { evidence_days: daysIn(evidence_days), contact_days: daysIn(contact_days) };
      await changeRetention(db, by, parse(retentionSettings, body));
    });
    if (tried.done) return goTo(call, privacyPath, call.t("privacy.saved"));
    const { refused, status } = tried;
    return showSettings(call, { retention: refused.values, retentionRefused: refused, status });
  })
  .post(`${privacyPath}/clicks`, { access, form: fields }, async (call) => {
    const { db, by, form } = call;
    const tried = await attempt(form, async () => {
      const edited = withEditsOf(form, clickValues(await readHotDays(db)));
      const { hot_days } = parse(rawEventSettings, { hot_days: daysIn(edited.hot_days) });
      await changeHotDays(db, by, hot_days);
    });
    if (tried.done) return goTo(call, privacyPath, call.t("privacy.saved"));
    const { refused, status } = tried;
    return showSettings(call, { clicks: refused.values, clicksRefused: refused, status });
  })
  .post(`${privacyPath}/candidate`, { access, form: fields }, async (call) => {
    const { env, db, by, form } = call;
    const who = form.who ?? "";
    const tried = await attempt(
      form,
      async () => readCandidate({ env, db, by }, await whomIn(call, who)),
      places,
    );
    if (!tried.done) {
      return showSettings(call, { who, whoRefused: tried.refused, status: tried.status });
    }
    return renderSettings(call, {
      title: call.t("privacy.held_title"),
      headers: { "cache-control": "no-store" },
      back: { href: privacyPath, label: call.t("privacy.title") },
      body: <HeldDataView held={tried.value} who={who} csrf={call.csrf} />,
    });
  })
  .post(`${privacyPath}/erase`, { access, form: fields }, async (call) => {
    const { env, db, by, now, form } = call;
    const who = form.who ?? "";
    const tried = await attempt(
      form,
      async () => eraseCandidate({ env, db, by, now }, await whomIn(call, who)),
      places,
    );
    if (!tried.done) {
      return showSettings(call, { who, whoRefused: tried.refused, status: tried.status });
    }
    return goTo(call, privacyPath, call.t("privacy.erased"));
  });
