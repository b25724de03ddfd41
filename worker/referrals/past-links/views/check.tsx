import { formatNumber } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  DataTable,
  Field,
  FormActions,
  freshForm,
  KpiCard,
  KpiRow,
  Notice,
  PageHeader,
  PostForm,
} from "../../../../web/ui";
import { Day } from "../../../../web/ui/time";
import { Columns } from "../../enrollment-lists/views/columns";
import type { CheckedPast, CheckedPastLink } from "../check-past";
import { faultOf, type Owner } from "../owner";
import { pastFields } from "../past-fields";

const path = "/dashboard/imports/links";
const mostShown = 50;

export interface PastCheckProps {
  /** Its name. */
  file: string;
  checked: CheckedPast | null;
  names: { officers: string[]; campaigns: string[] };
  /** As it was sent. */
  form: Record<string, string>;
  fault: string | null;
  /** Other columns or places were chosen since it was shown. */
  hasChanged: boolean;
  packed: string;
  csrf: string;
}

const Names = ({ id, names }: { id: string; names: string[] }) => (
  <datalist id={id}>
    {[...new Set(names)].map((name) => (
      <option key={name} value={name} />
    ))}
  </datalist>
);

/** Whose the links become that are given to nobody by themselves. */
function ForAll({ form }: Pick<PastCheckProps, "form">) {
  const { t } = useLanguage();
  const state = freshForm({ officer_all: form.officer_all ?? "", campaign_all: form.campaign_all ?? "" });
  return (
    <Card title={t("pastlinks.for_all")}>
      <p class="quiet">{t("pastlinks.owner_words")}</p>
      <div class="pair">
        <Field
          form={state}
          name="officer_all"
          label={t("pastlinks.officer")}
          list="past-officers"
          hint={t("pastlinks.officer_hint")}
          required={false}
          maxLength={300}
        />
        <Field
          form={state}
          name="campaign_all"
          label={t("pastlinks.campaign")}
          list="past-campaigns"
          hint={t("pastlinks.campaign_hint")}
          required={false}
          maxLength={300}
        />
      </div>
    </Card>
  );
}

function OwnerResult({ owner }: { owner: Owner<unknown> }) {
  const { t } = useLanguage();
  if ("fault" in owner) return null;
  return (
    <>
      {owner.name} {owner.id === null && <span class="quiet small">{t("pastlinks.new")}</span>}
    </>
  );
}

function OneLink({ link, i, form }: { link: CheckedPastLink; i: number; form: Record<string, string> }) {
  const { t, say, locale } = useLanguage();
  const message = faultOf(link);
  const state = {
    values: { [`officer_${i}`]: form[`officer_${i}`] ?? "", [`campaign_${i}`]: form[`campaign_${i}`] ?? "" },
    refused:
      message === null || (form.step ?? "") === ""
        ? null
        : { values: {}, errors: [{ path: `officer_${i}`, message }], message },
  };
  return (
    <Card title={link.key} class="break">
      <input type="hidden" name={`link_${i}`} value={link.key} />
      <p class="quiet small">
        {t("pastlinks.clicks_count", { count: link.clicks, shown: formatNumber(link.clicks, locale) })}
        {link.first && link.last && (
          <>
            {" · "}
            <Day day={link.first} /> – <Day day={link.last} />
          </>
        )}
      </p>
      {message === null && (
        <p>
          <OwnerResult owner={link.officer} /> · <OwnerResult owner={link.campaign} />{" "}
          {link.isThere && <span class="quiet small">{t("pastlinks.there")}</span>}
        </p>
      )}
      {message !== null && state.refused === null && <p class="quiet">{say(message)}</p>}
      {!link.isThere && (
        <div class="pair">
          <Field
            form={state}
            name={`officer_${i}`}
            label={t("pastlinks.officer_of", { link: link.key })}
            list="past-officers"
            required={false}
            maxLength={300}
          />
          <Field
            form={state}
            name={`campaign_${i}`}
            label={t("pastlinks.campaign_of", { link: link.key })}
            list="past-campaigns"
            required={false}
            maxLength={300}
          />
        </div>
      )}
    </Card>
  );
}

function Rejected({ rejected }: Pick<CheckedPast, "rejected">) {
  const { t, say } = useLanguage();
  if (rejected.length === 0) return null;
  return (
    <Card flush title={t("imports.left_out_title")}>
      <DataTable
        caption={t("imports.left_out_title")}
        columns={[
          { label: t("imports.line"), numeric: true, cell: ({ row }) => (row === 0 ? "–" : row) },
          { label: t("imports.what_is_wrong"), cell: ({ message }) => say(message) },
        ]}
        rows={rejected.slice(0, mostShown)}
        keyOf={({ row, message }) => `${row} ${message}`}
      />
      {rejected.length > mostShown && (
        <p class="card-foot quiet small">{t("imports.more_lines", { count: rejected.length - mostShown })}</p>
      )}
    </Card>
  );
}

/** What this page shows of columns and places, to tell whether others were chosen since. */
export const shownPlaces = ({ columns, links }: Pick<CheckedPast, "columns" | "links">): string =>
  JSON.stringify([
    columns.map(({ field }) => field),
    links.map(({ officer, campaign }) => [officer, campaign].map((owner) => "name" in owner && owner.name)),
  ]);

/** Second step: which column holds what, and whose each link becomes; then bring them. */
export function PastCheckPage({
  file,
  checked,
  names,
  form,
  fault,
  hasChanged,
  packed,
  csrf,
}: PastCheckProps) {
  const { t, say, locale } = useLanguage();
  const figure = (n: number) => formatNumber(n, locale);
  const { columns = [], links = [], rejected = [], clicks = 0, undated = 0, bots = 0 } = checked ?? {};
  const waiting = links.filter((link) => faultOf(link) !== null).length;
  return (
    <>
      <PageHeader
        title={t("pastlinks.check_title")}
        lead={<span class="break">{file}</span>}
        back={{ href: path, label: t("pastlinks.title") }}
      />
      <div class="stack">
        {fault !== null && <Notice tone="bad">{say(fault)}</Notice>}
        {hasChanged && <Notice tone="info">{t("pastlinks.changed")}</Notice>}
        {waiting > 0 ? (
          <Notice tone="warn">{t("pastlinks.waiting", { count: waiting })}</Notice>
        ) : (
          <Notice tone="good">{t("pastlinks.ready")}</Notice>
        )}
        <KpiRow label={t("pastlinks.check_title")}>
          <KpiCard label={t("pastlinks.links")} value={figure(links.length)} />
          <KpiCard label={t("imports.clicks")} value={figure(clicks)} />
          <KpiCard label={t("pastlinks.undated")} value={figure(undated)} />
          <KpiCard label={t("pastlinks.bots")} value={figure(bots)} />
        </KpiRow>
        {undated > 0 && <Notice tone="info">{t("pastlinks.undated_words")}</Notice>}
        {/* Plain: what answers is all of the page, of which a script would bring this form alone. */}
        <PostForm action={path} csrf={csrf} id="past-links-check" once upload plain>
          <input type="hidden" name="packed" value={packed} />
          <input type="hidden" name="file_name" value={file} />
          {checked && <input type="hidden" name="shown" value={shownPlaces(checked)} />}
          <input type="hidden" name="only" value={form.only ?? ""} />
          <Names id="past-officers" names={names.officers} />
          <Names id="past-campaigns" names={names.campaigns} />
          <Columns
            columns={columns}
            options={[
              { value: "", label: t("pastlinks.field.none") },
              ...pastFields.map((value) => ({ value, label: t(`pastlinks.field.${value}`) })),
            ]}
          />
          <ForAll form={form} />
          {links.map((link, i) => (
            <OneLink key={link.key} link={link} i={i} form={form} />
          ))}
          <p class="quiet">{t("pastlinks.stays")}</p>
          <FormActions>
            {waiting === 0 && links.length > 0 && (
              <Button tone="primary" name="step" value="bring">
                {t("pastlinks.bring", { count: links.length })}
              </Button>
            )}
            <Button tone={waiting > 0 ? "primary" : "plain"} name="step" value="check">
              {t("enrolments.check_again")}
            </Button>
            <ButtonLink href={path} tone="plain">
              {t("imports.another")}
            </ButtonLink>
          </FormActions>
        </PostForm>
        <Rejected rejected={rejected} />
      </div>
    </>
  );
}
