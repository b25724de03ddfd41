import { parse } from "../../core/http/api";
import type { FormFields } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import type { PageCall } from "../../core/http/pages";
import { invalid } from "../../core/http/problem";
import { typedOrLeftOut } from "../../core/http/typed";
import { resetBody, workshopBody } from "../facilitating/schemas";
import { onboardParticipant } from "../me/onboard";
import { onboardingOnPaper } from "../me/schemas";
import type { Account } from "../progress/account";
import { reopenFor, resetFor, unlockFor } from "../progress/carry-out";
import { editParticipant } from "../registration/edit-participant";
import { endParticipant } from "../registration/end-account";
import { participantEdits } from "../registration/schemas";
import { readAddressed } from "./admit";
import { editsIn, valuesOf } from "./edit-form";

export const acts = ["unlock", "reopen", "reset", "onboard", "edit", "end"] as const;
export type Act = (typeof acts)[number];

/** The page asks for the province alone: in another one, what was below the old one is theirs no more. */
const belowProvince = (province: string | undefined, { row }: Account) =>
  province === undefined || province === row.province_id ? {} : { municipality_id: null, barangay_id: null };

/** Does what a form of a participant's page asks for. False where nothing was to be changed. */
export async function actOn(call: PageCall<FormFields>, act: Act): Promise<boolean> {
  const { c, db, by, form } = call;
  const [assessmentId, id] = [c.req.param("id") ?? "", c.req.param("pid") ?? ""];
  const read = readAddressed(call);
  switch (act) {
    case "unlock":
      return unlockFor(db, by, read, parse(workshopBody, { workshop: form.workshop }).workshop);
    case "reopen":
      return reopenFor(db, by, read, parse(workshopBody, { workshop: form.workshop }).workshop);
    case "reset":
      return resetFor(db, by, read, parse(resetBody, { note: typedOrLeftOut(form.note) }).note);
    case "onboard": {
      const {
        consent: _,
        consent_on_paper: __,
        ...profile
      } = parse(onboardingOnPaper, {
        ...{ consent: true, consent_on_paper: form.consent_on_paper === "on" },
        stakeholder_type: typedOrLeftOut(form.stakeholder_type),
        province_id: typedOrLeftOut(form.province_id),
        ...belowProvince(typedOrLeftOut(form.province_id), await read()),
      });
      await onboardParticipant(db, by, read, profile, true);
      return true;
    }
    case "edit": {
      const account = await read();
      const edits = editsOf(form, valuesOf(account.row), editsIn);
      const given = { ...edits, ...belowProvince(edits.province_id, account) };
      await editParticipant(db, by, assessmentId, id, parse(participantEdits, given));
      return true;
    }
    case "end": {
      if (form.sure !== "on") throw invalid("sure", "Tick that you mean it.");
      await endParticipant(db, by, assessmentId, id, { erase: form.erase === "on" });
      return true;
    }
  }
}
