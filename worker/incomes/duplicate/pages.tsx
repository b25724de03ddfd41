import { type FormState, freshForm } from "../../../web/ui";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm } from "../../core/http/attempt";
import { type PageCall, Pages } from "../../core/http/pages";
import { goTo, show } from "../../core/http/show";
import { ticked, typedNumber, typedOrLeftOut } from "../../core/http/typed";
import { callerOf } from "../access/member";
import { staff } from "../access/rules";
import { openCase } from "../frame/open-case";
import { casePath, casesPath } from "../frame/steps";
import { readUnits } from "../profile/read-choices";
import { createExample, duplicateCase } from "./duplicate-case";
import { duplicateBody, exampleBody } from "./schemas";
import { Duplicate } from "./views/duplicate";
import { examplePath } from "./views/ways-in";

async function showDuplicate(call: PageCall<unknown>, form: FormState | null = null, status = 200) {
  const { caller, record } = await openCase(call);
  const units = await readUnits(call.db, caller);
  const needsUnit = caller.role !== "super_admin";
  return show(call, {
    title: call.t("incomes.duplicate.title", { name: record.name }),
    isWork: true,
    status,
    body: (
      <Duplicate
        form={
          form ??
          freshForm({
            name: record.name,
            year: String(record.year),
            business_unit_id: record.business_unit_id ?? "",
          })
        }
        record={record}
        units={needsUnit && units.length < 2 ? [] : units}
        needsUnit={needsUnit}
        csrf={call.csrf}
      />
    ),
  });
}

async function duplicate(call: PageCall<FormFields>) {
  const { caller, record } = await openCase(call);
  const { form } = call;
  const made = await attempt(
    form,
    async () => {
      const id = await idFromForm("case", call);
      const body = parse(duplicateBody, {
        name: form.name,
        year: typedNumber(form.year),
        inflate: ticked(form.inflate),
        business_unit_id: typedOrLeftOut(form.business_unit_id),
      });
      await duplicateCase(call.db, call.by, caller, record.id, id, body);
      return id;
    },
    { cpi_missing: "inflate" },
  );
  if (made.done) return goTo(call, casePath(made.value, "profile"), call.t("incomes.duplicate.told"));
  return showDuplicate(call, { values: made.refused.values, refused: made.refused }, made.status);
}

export const duplicatePages = new Pages()
  .get(`${casesPath}/cases/:id/duplicate`, { access: staff }, (call) => showDuplicate(call))
  .post(`${casesPath}/cases/:id/duplicate`, { access: staff, form: fields }, duplicate)
  .post(examplePath, { access: staff, form: fields }, async (call) => {
    const caller = await callerOf(call.db, call.actor);
    const id = await idFromForm("case", call);
    const { business_unit_id } = parse(exampleBody, {
      business_unit_id: typedOrLeftOut(call.form.business_unit_id),
    });
    await createExample(call.db, call.by, caller, id, business_unit_id);
    // It is complete: opened as any other, it would begin at its end.
    return goTo(call, casePath(id, "profile"), call.t("incomes.example.told"));
  });
