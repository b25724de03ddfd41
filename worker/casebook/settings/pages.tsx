import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { goTo, show } from "../../core/http/show";
import { callerOf } from "../access/caller";
import { admins, moderators } from "../access/rules";
import { settingsPath } from "../paths";
import { originsFromText, typesFromText, typesToText } from "./form";
import { type Settings, settingsEdits } from "./schemas";
import { putSettings, readSettings } from "./settings";
import { SettingsPage } from "./views/settings";

const valuesOf = ({ entity_types, cors_origins, front_page, ...texts }: Settings): FormFields => ({
  ...texts,
  ...{ entity_types: typesToText(entity_types), cors_origins: cors_origins.join("\n") },
  ...(front_page ? { front_page: "on" } : {}),
});

const inputOf = (form: FormFields) => ({
  ...{ archive_name: form.archive_name ?? "", archive_name_ne: form.archive_name_ne ?? "" },
  ...{ disclaimer: form.disclaimer ?? "", disclaimer_ne: form.disclaimer_ne ?? "" },
  entity_types: typesFromText(form.entity_types ?? ""),
  cors_origins: originsFromText(form.cors_origins ?? ""),
  front_page: form.front_page !== undefined,
});

async function showSettings(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { db, t, actor, csrf } = call;
  const form = { values: refused?.values ?? valuesOf(await readSettings(db)), refused };
  return show(call, {
    ...{ title: t("casebook.settings.title"), status },
    body: <SettingsPage {...{ form, csrf }} mayChange={callerOf(actor).role === "admin"} />,
  });
}

async function save(call: PageCall<FormFields>) {
  const { db, by, form, t } = call;
  const current = valuesOf(await readSettings(db));
  const done = await attempt(form, () =>
    putSettings(db, by, parse(settingsEdits, editsOf(form, current, inputOf))),
  );
  if (!done.done) return showSettings(call, done.refused, done.status);
  return goTo(call, settingsPath, t("casebook.settings.told_saved"));
}

export const settingsPages = new Pages()
  .get(settingsPath, { access: moderators }, (call) => showSettings(call))
  .post(settingsPath, { access: admins, form: fields }, save);
