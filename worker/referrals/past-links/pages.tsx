import { type FormFields, fields } from "../../core/http/attempt";
import { type PageCall, Pages } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { goTo, show } from "../../core/http/show";
import { campaignChoices, officerChoices } from "../campaigns/choices";
import { originsOf } from "../campaigns/landing-page";
import { packFile, unpackFile } from "../imports/packed-file";
import { administrators as access } from "../viewer";
import { bringPast } from "./bring-past";
import { type CheckedPast, checkPast, type Owners, type PastRequest, pastLimit } from "./check-past";
import { faultOf } from "./owner";
import { type PastField, pastFields } from "./past-fields";
import { PastCheckPage, shownPlaces } from "./views/check";
import { PastFormPage } from "./views/form";

const path = "/dashboard/imports/links";
/** A file that is packed and written in letters may grow by a third. */
const uploadLimit = Math.ceil((pastLimit * 4) / 3) + 64 * 1024;

const showForm = (call: PageCall<unknown>, fault: string | null, status = 200) =>
  show(call, {
    title: call.t("pastlinks.title"),
    status,
    body: <PastFormPage csrf={call.csrf} fault={fault} />,
  });

/** What can be mended where it was typed or chosen. */
const isMendable = (error: unknown): error is Problem => error instanceof Problem && error.status < 500;

const wordsOf = ({ errors, detail }: Problem) => errors?.[0]?.message ?? detail;

/** The fields that the page's selects give to columns; none where it had none yet. */
function chosenFields(form: FormFields): (PastField | null)[] {
  const chosen: (PastField | null)[] = [];
  for (let i = 0; form[`column_${i}`] !== undefined; i++) {
    chosen.push(pastFields.find((field) => field === form[`column_${i}`]) ?? null);
  }
  return chosen;
}

/** Whose each link becomes, by what was typed; `*` what is meant for all others. */
function chosenOwners(form: FormFields): Owners {
  const owners: Record<string, { officer: string; campaign: string }> = {
    "*": { officer: form.officer_all ?? "", campaign: form.campaign_all ?? "" },
  };
  for (let i = 0; form[`link_${i}`] !== undefined; i++) {
    owners[form[`link_${i}`] ?? ""] = {
      officer: form[`officer_${i}`] ?? "",
      campaign: form[`campaign_${i}`] ?? "",
    };
  }
  return owners;
}

const requestIn = (form: FormFields, file: Uint8Array<ArrayBuffer>): PastRequest => ({
  file,
  mapping: chosenFields(form),
  only: form.only ?? "",
  owners: chosenOwners(form),
  ownersMustFit: false,
});

async function showCheck(
  call: PageCall<FormFields>,
  checked: CheckedPast | null,
  more: { file: string; packed: string; fault: string | null; hasChanged: boolean },
) {
  const [campaigns, officers] = await Promise.all([
    campaignChoices(call.db, { role: "admin" }),
    officerChoices(call.db),
  ]);
  const names = {
    campaigns: campaigns.filter(({ open }) => open).map(({ name }) => name),
    officers: officers.filter(({ active }) => active).map(({ name }) => name),
  };
  // Also with a fault it is a page of its own: of a refusal, a script would look for the form alone.
  return show(call, {
    title: call.t("pastlinks.check_title"),
    body: <PastCheckPage checked={checked} names={names} form={call.form} csrf={call.csrf} {...more} />,
  });
}

async function check(call: PageCall<FormFields>, file: File) {
  if (file.size > pastLimit) return showForm(call, call.t("imports.too_large"), 413);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const checked = await checkPast(call, { ...requestIn(call.form, bytes), mapping: {} });
  return showCheck(call, checked, {
    file: file.name,
    packed: await packFile(bytes),
    fault: null,
    hasChanged: false,
  });
}

/** Brings what the page showed, where everything has its place; else it is shown again. */
async function goOn(call: PageCall<FormFields>, packed: string) {
  const { form, t } = call;
  const bytes = await unpackFile(packed, pastLimit);
  if (!bytes) throw new Problem("validation_failed", t("imports.choose_again"));
  const wanted = requestIn(form, new Uint8Array(bytes));
  const more = { file: form.file_name ?? "", packed, hasChanged: false };
  let checked: CheckedPast;
  try {
    checked = await checkPast(call, wanted);
  } catch (error) {
    if (!isMendable(error)) throw error;
    const plain = await checkPast(call, { ...wanted, mapping: {} });
    return showCheck(call, plain, { ...more, fault: wordsOf(error) });
  }
  const hasChanged = form.step === "bring" && form.shown !== shownPlaces(checked);
  if (form.step !== "bring" || hasChanged || checked.links.some(faultOf)) {
    return showCheck(call, checked, { ...more, fault: null, hasChanged });
  }
  try {
    const { created, accepted } = await bringPast({ ...call, origins: originsOf(call.c) }, wanted);
    const told = [t("pastlinks.made", { count: created }), t("pastlinks.brought", { count: accepted })];
    return goTo(call, "/dashboard/links", told.join(" "));
  } catch (error) {
    if (!isMendable(error)) throw error;
    return showCheck(call, checked, { ...more, fault: wordsOf(error) });
  }
}

export const pastLinkPages = new Pages()
  .get(path, { access }, (call) => showForm(call, null))
  .post(path, { access, form: fields, uploadLimit }, async (call) => {
    const { packed } = call.form;
    const { file } = call.files;
    if (packed === undefined && !file) return showForm(call, call.t("imports.choose"), 400);
    try {
      return await (file ? check(call, file) : goOn(call, packed ?? ""));
    } catch (error) {
      if (!isMendable(error)) throw error;
      return showForm(call, wordsOf(error), error.status);
    }
  });
