import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  Notice,
  PostForm,
  TextArea,
} from "../../../../web/ui";
import { type OfficerBox, OfficerBoxes } from "../../campaigns/views/officer-boxes";
import { columnNames, columnOf } from "../../officers/officer-columns";
import { startPath } from "../paths";
import type { ListFault } from "../typed-staffing";

export interface OfficersFormProps {
  campaignId: string;
  /** How many it has: a form that was answered is another one afterwards. */
  count: number;
  /** Active officers who could be assigned. */
  others: OfficerBox[];
  form: FormState;
  faults: ListFault[];
  csrf: string;
}

const rows = [1, 2, 3];

const numbered = (label: string, row: number) => (row === 1 ? label : `${label} ${row}`);

/** More boxes than this are no help: officers are found by name on the campaign's page. */
const mostBoxes = 60;

function ListFaults({ faults }: { faults: ListFault[] }) {
  const { t, say } = useLanguage();
  const nameOf = (column: string) => {
    const known = columnNames.find((name) => name === column);
    return known ? t(columnOf(known).label) : column;
  };
  if (faults.length === 0) return null;
  return (
    <Notice tone="bad">
      <ul>
        {faults.slice(0, 20).map(({ from, row, column, message }) => (
          <li key={`${from} ${row} ${column}`}>
            {t(column ? "start.line_fault_of" : "start.line_fault", {
              line: row,
              column: nameOf(column),
              fault: say(message),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Officers one by one, as a list, as a file, or ticked: one form, one button. */
export function OfficersForm({ campaignId, count, others, form, faults, csrf }: OfficersFormProps) {
  const { t } = useLanguage();
  const has = (from: ListFault["from"]) => faults.some((fault) => fault.from === from);
  return (
    <PostForm
      action={`${startPath(campaignId)}/officers`}
      csrf={csrf}
      once
      upload
      id={`start-officers-${count}`}
    >
      <FormFaults form={form} />
      <ListFaults faults={faults} />
      <div class="typed-rows">
        {rows.map((row) => (
          <div class="pair" key={row}>
            <Field
              form={form}
              name={`name_${row}`}
              label={numbered(t("officers.name"), row)}
              maxLength={120}
              autocomplete="off"
            />
            <Field
              form={form}
              name={`contact_${row}`}
              label={numbered(t("start.contact"), row)}
              maxLength={254}
              autocomplete="off"
            />
          </div>
        ))}
      </div>
      <details class="more-ways" open={has("list") || Boolean(form.values.list)}>
        <summary>{t("start.paste")}</summary>
        <TextArea
          form={form}
          name="list"
          label={t("start.list")}
          hint={t("start.list_hint")}
          rows={6}
          placeholder={t("start.list_example")}
        />
      </details>
      <details class="more-ways" open={has("file")}>
        <summary>{t("start.file")}</summary>
        <Field
          form={form}
          name="file"
          label={t("officers.csv_file")}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          hint={t("start.file_hint")}
        />
      </details>
      {others.length > 0 && others.length <= mostBoxes && (
        <details class="more-ways" open={count === 0}>
          <summary>{t("start.known", { count: others.length })}</summary>
          <OfficerBoxes form={form} officers={others} isTicked={(id) => `officer_ids.${id}` in form.values} />
        </details>
      )}
      {others.length > mostBoxes && (
        <p>
          <a href={`/dashboard/campaigns/${campaignId}/officers#assigned`}>
            {t("start.known", { count: others.length })}
          </a>
        </p>
      )}
      <FormActions>
        <Button tone={count === 0 ? "primary" : "plain"}>{t("start.add_officers")}</Button>
      </FormActions>
    </PostForm>
  );
}
