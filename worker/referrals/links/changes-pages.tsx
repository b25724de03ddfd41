import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { isScript, type PageCall, Pages, seeOther, tell } from "../../core/http/pages";
import { goTo, idOf } from "../../core/http/show";
import { readOrganisation } from "../../core/organisation/organisation";
import { keyRing } from "../signing/key-ring";
import { administratorsAndOfficers, readerOf } from "../viewer";
import { editReferral, revokeReferral } from "./change-referral";
import { findReferral } from "./find-referrals";
import { lastDayOf, linkEditsInput, linkPlaces } from "./input";
import { showLink } from "./pages";
import { regenerateReferral } from "./regenerate-referral";
import { referralEdits } from "./schemas";

const form = { access: administratorsAndOfficers, form: fields };

const pathOf = (id: string) => `/dashboard/links/${id}`;

async function edit(call: PageCall<FormFields>): Promise<void> {
  const reader = await readerOf(call);
  const { timeZone } = await readOrganisation(call.db);
  const link = await findReferral(call.db, reader, idOf(call));
  const current = { label: link.label, last_day: lastDayOf(link, timeZone) };
  const inputOf = (values: FormFields) => linkEditsInput(values, timeZone);
  const edits = parse(referralEdits, editsOf(call.form, current, inputOf, linkPlaces));
  await editReferral(call.db, call.by, reader.viewer, idOf(call), edits);
}

/** The changes that a link's own page offers. */
export const linkChangePages = new Pages()
  .post("/dashboard/links/:id", form, async (call) => {
    // The label is changed where it stands: the script that showed it at once says so itself, or takes it back.
    if (isScript(call.c) && call.form.last_day === undefined) {
      await edit(call);
      return seeOther(pathOf(idOf(call)));
    }
    const edited = await attempt(call.form, () => edit(call), linkPlaces);
    return edited.done
      ? goTo(call, pathOf(idOf(call)), call.t("links.told_saved"))
      : showLink(call, edited.refused, edited.status);
  })
  .post("/dashboard/links/:id/revoke", form, async (call) => {
    await revokeReferral(call.db, call.by, (await readerOf(call)).viewer, idOf(call));
    return goTo(call, pathOf(idOf(call)), call.t("links.told_revoked"));
  })
  .post("/dashboard/links/:id/regenerate", form, async (call) => {
    const { viewer } = await readerOf(call);
    const made = await attempt(call.form, async () => {
      const ring = keyRing(call.env.LINK_KEYS);
      const id = await idFromForm("referral", call);
      return regenerateReferral(call.db, ring, call.by, viewer, idOf(call), id);
    });
    if (made.done) return goTo(call, pathOf(made.value), call.t("links.told_replaced"));
    tell(call.c, made.refused.message, "bad");
    return seeOther(pathOf(idOf(call)));
  });
