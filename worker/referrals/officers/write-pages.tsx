import * as z from "zod";
import { type FormState, freshForm } from "../../../web/ui/form-state";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, type RefusedAttempt } from "../../core/http/attempt";
import { chosenIn } from "../../core/http/chosen";
import * as schema from "../../core/http/fields";
import { type PageCall, Pages, seeOther } from "../../core/http/pages";
import { goTo, show } from "../../core/http/show";
import { administrators } from "../viewer";
import { WriteOfficers } from "./views/write-officers";
import { findAddressees, mailOfficers } from "./write-officers";

const letterInput = z.object({ subject: schema.name(), text: schema.longText().min(1, "Write a message.") });

const idsIn = (ids = "") => ids.split(",").filter(Boolean).slice(0, 100);

async function showLetter(
  call: PageCall<unknown>,
  ids: string[],
  attempted?: Pick<RefusedAttempt, "status"> & FormState,
) {
  const { t } = call;
  const to = await findAddressees(call.db, ids);
  const usual = {
    subject: t("coaching.subject"),
    text: t("coaching.message", { name: "{name}", sender: call.person.name }),
  };
  return show(call, {
    title: t("officers.write_to_n", { count: to.length }),
    ...(attempted ? { status: attempted.status } : {}),
    body: <WriteOfficers to={to} form={attempted ?? freshForm(usual)} csrf={call.csrf} />,
  });
}

/** One message to officers who are chosen in their list: by mail at once, by WhatsApp one tap each. */
export const writeOfficerPages = new Pages()
  .get("/dashboard/officers/write", { access: administrators }, (call) =>
    showLetter(call, idsIn(call.c.req.query("ids"))),
  )
  .post(
    "/dashboard/officers/write",
    { access: administrators, form: fields },
    async (call: PageCall<FormFields>) => {
      const { form } = call;
      if (form.ids === undefined) {
        return seeOther(`/dashboard/officers/write?ids=${chosenIn(form).slice(0, 100).join(",")}`);
      }
      const ids = idsIn(form.ids);
      const values = { subject: form.subject ?? "", text: form.text ?? "" };
      if (form.preview) return showLetter(call, ids, { values, refused: null, status: 200 });
      const to = (await findAddressees(call.db, ids)).filter(({ email }) => email !== null);
      const sent = await attempt(form, async () => {
        const letter = parse(letterInput, values);
        await mailOfficers(call, to, letter, form.idempotency_key ?? call.by.requestId);
      });
      return sent.done
        ? goTo(call, "/dashboard/officers", call.t("officers.told_written", { count: to.length }))
        : showLetter(call, ids, { values, refused: sent.refused, status: sent.status });
    },
  );
