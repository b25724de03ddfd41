import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { withEditsOf } from "../../core/http/based-on";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { goTo } from "../../core/http/show";
import { renderSettings } from "../../core/settings/pages";
import { administrators as access, readers, viewerOf } from "../viewer";
import { type Preview, previewSettings } from "./preview";
import { rules } from "./rules/rules";
import { type FraudSettings, fraudSettings } from "./rules/settings";
import { changeFraudSettings, readFraudSettings } from "./settings-store";
import { FraudSettingsRead } from "./views/read";
import { FraudSettingsForm } from "./views/settings";

const path = "/dashboard/settings/fraud";

const scores = ["flag_at", "hold_at", "hold_days", "throttle_at"] as const;

/** A form's field is named as the API's value stands in its body: `rules.3.points`. */
const valuesOf = (settings: FraudSettings): FormFields => ({
  ...Object.fromEntries(scores.map((name) => [name, String(settings[name] ?? "")])),
  hold_default: settings.hold_default,
  ...Object.fromEntries(
    settings.rules.flatMap(({ name: _, enabled, ...numbers }, i) => [
      [`rules.${i}.enabled`, enabled ? "on" : ""],
      ...Object.entries(numbers).map(([name, value]) => [`rules.${i}.${name}`, String(value)]),
    ]),
  ),
});

/** What is no number stays as it was typed, and is refused as such; an empty field is null. */
function numberIn(text: string | undefined): number | string | null {
  const typed = text?.trim() ?? "";
  if (typed === "") return null;
  return Number.isNaN(Number(typed)) ? typed : Number(typed);
}

const settingsIn = (form: FormFields) => ({
  ...Object.fromEntries(scores.map((name) => [name, numberIn(form[name])])),
  hold_default: form.hold_default,
  rules: rules.map(({ name, thresholds }, i) => ({
    name,
    enabled: form[`rules.${i}.enabled`] === "on",
    ...Object.fromEntries(
      ["points", ...Object.keys(thresholds)].map((field) => [field, numberIn(form[`rules.${i}.${field}`])]),
    ),
  })),
});

interface Shown {
  values?: FormFields;
  refused?: Refused | null;
  preview?: Preview | null;
  status?: number;
}

async function showSettings(
  call: PageCall<unknown>,
  { values, refused = null, preview = null, status = 200 }: Shown = {},
) {
  const shown = values ?? valuesOf(await readFraudSettings(call.db));
  return renderSettings(call, {
    title: call.t("fraudSettings.title"),
    status,
    body: <FraudSettingsForm form={{ values: shown, refused }} preview={preview} csrf={call.csrf} />,
  });
}

/** Whoever only reads sees the settings as they are, without a form. */
async function readOrShow(call: PageCall<unknown>) {
  if ((await viewerOf(call.db, call.actor)).role === "admin") return showSettings(call);
  return renderSettings(call, {
    title: call.t("fraudSettings.title"),
    body: <FraudSettingsRead settings={await readFraudSettings(call.db)} />,
  });
}

export const fraudSettingsPages = new Pages()
  .get(path, { access: readers }, (call) => readOrShow(call))
  .post(path, { access, form: fields }, async (call) => {
    const { env, db, by, now, form, t } = call;
    const isPreview = form.intent === "preview";
    const tried = await attempt(form, async () => {
      const edited = withEditsOf(form, valuesOf(await readFraudSettings(db)));
      const settings = parse(fraudSettings, settingsIn(edited));
      if (isPreview) return previewSettings({ env, db, now }, settings);
      await changeFraudSettings(db, by, settings);
      return null;
    });
    if (!tried.done) {
      const { refused, status } = tried;
      return showSettings(call, { values: refused.values, refused, status });
    }
    if (tried.value) return showSettings(call, { values: form, preview: tried.value });
    return goTo(call, path, t("fraudSettings.saved"));
  });
