import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  CodeBlock,
  DataTable,
  Field,
  FormActions,
  PageHeader,
  PostForm,
} from "../../../../web/ui";
import { Figure } from "../../../../web/ui/number";
import { Time } from "../../../../web/ui/time";
import type { EarlierImport } from "../find-imports";

const example =
  `{"timestamp":"2025-06-01T08:30:00.000Z","eventType":"click","referralID":"ref_…","visitor":"v-17"}
{"timestamp":"2025-06-01T08:52:10.000Z","eventType":"signup","referralID":"ref_…","visitor":"v-17",
 "userEmail":"asha@example.org","conversionTime":23,"enrollmentStatus":"completed"}`.replace(",\n ", ",");

const optional = ["officerID", "campaignID", "visitor", "country"];
const ofClicks = ["userAgent", "ipAddressMasked"];
const ofSignups = ["userEmail", "conversionTime", "enrollmentStatus", "enrolledAt"];

function Columns({ names }: { names: string[] }) {
  return (
    <>
      {names.map((name, i) => (
        <span key={name}>
          {i > 0 && ", "}
          <code>{name}</code>
        </span>
      ))}
    </>
  );
}

function Earlier({ earlier }: { earlier: EarlierImport[] }) {
  const { t } = useLanguage();
  if (earlier.length === 0) return null;
  return (
    <Card flush title={t("imports.earlier")}>
      <DataTable
        caption={t("imports.earlier")}
        columns={[
          { label: t("imports.when"), cell: ({ at }) => <Time at={at} /> },
          { label: t("imports.by"), cell: ({ by }) => by ?? t("imports.by_key") },
          { label: t("imports.clicks"), numeric: true, cell: ({ clicks }) => <Figure n={clicks} /> },
          { label: t("imports.signups"), numeric: true, cell: ({ signups }) => <Figure n={signups} /> },
        ]}
        rows={earlier}
        keyOf={({ id }) => id}
      />
    </Card>
  );
}

/** First step: choose the file, and what was imported before. */
export function HistoryFormPage(props: { csrf: string; fault: string | null; earlier: EarlierImport[] }) {
  const { csrf, fault, earlier } = props;
  const { t } = useLanguage();
  const refused =
    fault === null ? null : { values: {}, errors: [{ path: "file", message: fault }], message: fault };
  return (
    <>
      <PageHeader
        title={t("imports.title")}
        lead={t("imports.lead")}
        actions={
          <ButtonLink href="/dashboard/imports/links" tone="plain">
            {t("imports.from_service")}
          </ButtonLink>
        }
      />
      <div class="stack">
        <PostForm action="/dashboard/imports" csrf={csrf} id="import-history" upload>
          <Card>
            <Field
              form={{ values: {}, refused }}
              name="file"
              label={t("imports.file")}
              type="file"
              accept=".ndjson,.jsonl,.csv,application/x-ndjson,text/csv"
              hint={t("imports.file_hint")}
            />
            <CodeBlock label={t("imports.example")} code={example} />
            <dl class="facts">
              <div class="facts__one">
                <dt>{t("imports.needed")}</dt>
                <dd>
                  <Columns names={["timestamp", "eventType", "referralID"]} />
                </dd>
              </div>
              <div class="facts__one">
                <dt>{t("imports.optional")}</dt>
                <dd>
                  <Columns names={optional} />
                </dd>
              </div>
              <div class="facts__one">
                <dt>{t("imports.of_clicks")}</dt>
                <dd>
                  <Columns names={ofClicks} />
                </dd>
              </div>
              <div class="facts__one">
                <dt>{t("imports.of_signups")}</dt>
                <dd>
                  <Columns names={ofSignups} />
                </dd>
              </div>
            </dl>
          </Card>
          <FormActions>
            <Button tone="primary">{t("imports.check")}</Button>
          </FormActions>
        </PostForm>
        <Earlier earlier={earlier} />
      </div>
    </>
  );
}
