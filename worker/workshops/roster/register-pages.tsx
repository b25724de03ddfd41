import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm } from "../../core/http/attempt";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { idOf } from "../../core/http/show";
import { typedOrLeftOut } from "../../core/http/typed";
import { everybody } from "../access/rules";
import { admitFacilitating } from "../guest/admit";
import { optionsBelow } from "../guest/find-guest";
import { readLed } from "../leading/read-led";
import { showLed } from "../leading/show-led";
import { placesAt } from "../places/find-places";
import { findParticipantRow } from "../registration/find-participants";
import { registerParticipant } from "../registration/register-participant";
import { newParticipant } from "../registration/schemas";
import { readFile } from "./import-pages";
import { messageWith } from "./link-pages";
import { Register } from "./views/register";
import { Registered } from "./views/registered";

const texts = [
  ...([
    "name",
    "email",
    "phone",
    "stakeholder_type",
    "province_id",
    "municipality_id",
    "barangay_id",
  ] as const),
  ...(["office_business_name", "locale"] as const),
] as const;

/** The form as the body of the call: an empty field is as left out. */
const inputOf = (form: FormFields) => ({
  invite: form.invite === "on",
  ...Object.fromEntries(texts.map((field) => [field, typedOrLeftOut(form[field])])),
});

/** `values`: as the form stood when its places were asked for. */
export async function showRegister(
  call: PageCall<unknown>,
  {
    refused = null,
    status = 200,
    values = refused?.values ?? {},
  }: { refused?: Refused | null; status?: number; values?: FormFields } = {},
) {
  const { db, t, csrf } = call;
  const [led, provinces, municipalities, barangays] = await Promise.all([
    readLed(db, idOf(call)),
    placesAt(db, "province"),
    optionsBelow(db, values.province_id),
    optionsBelow(db, values.municipality_id),
  ]);
  return showLed(call, {
    title: t("leading.register"),
    status,
    body: (
      <Register
        {...{ led, municipalities, barangays, csrf }}
        provinces={provinces.map(({ id, name }) => ({ value: id, label: name }))}
        form={{ values, refused }}
      />
    ),
  });
}

/** Registers whom the form tells of, or the people of a file. What lets them in is shown in the answer alone. */
export async function makeFromForm(call: PageCall<FormFields>): Promise<Response> {
  const { db, form, files, t } = call;
  if (files.file) return readFile(call, files.file);
  const assessmentId = idOf(call);
  if (form.action === "places") return showRegister(call, { values: form });
  const made = await attempt(form, async () => {
    const id = await idFromForm("participant", call);
    return {
      id,
      shown: await registerParticipant(call, assessmentId, id, parse(newParticipant, inputOf(form))),
    };
  });
  if (!made.done) return showRegister(call, made);
  const { id, shown } = made.value;
  const [led, row] = await Promise.all([readLed(db, assessmentId), findParticipantRow(db, assessmentId, id)]);
  const { invitationUrl: url, temporaryPassword } = shown;
  return showLed(call, {
    title: t("roster.is_registered", { name: row.name }),
    headers: { "cache-control": "no-store" },
    body: (
      <Registered
        {...{ led, id, temporaryPassword }}
        {...{ name: row.name, phone: row.phone, login: row.email ?? row.phone ?? "" }}
        isInvited={form.invite === "on" && row.email !== null}
        link={url === null ? null : { url, message: messageWith(row.name, row.locale, url) }}
      />
    ),
  });
}

const address = "/mana/workshops/assessments/:id/facilitator/participants/new";
const access = { access: everybody, admit: admitFacilitating } as const;

export const registerPages = new Pages()
  .get(address, access, (call) => showRegister(call))
  .post(address, { ...access, form: fields }, makeFromForm);
